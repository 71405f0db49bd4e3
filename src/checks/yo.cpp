// SPDX-License-Identifier: Apache-2.0
#include "checks/yo.hpp"

#include "checks/own_text.hpp"
#include "checks/spelling_facts.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace tolmach::checks {
namespace {

// So many words with ё to one without, and the house has chosen it.
constexpr std::size_t kChosen = 4;

// The word with ё that a word with е should be; empty where it may be right. No word has two.
std::u32string with_yo(const SpellingFacts& facts, std::u32string_view small) {
    if (small.find(U'е') == small.npos) return {};
    std::u32string tried(small);
    for (std::size_t at = small.find(U'е'); at != small.npos; at = small.find(U'е', at + 1)) {
        tried[at] = U'ё';
        const auto stem = facts.beginning_of(SpellingFact::YoStem, tried);
        if (facts.has(SpellingFact::Yo, tried) || stem.size() > at) return tried;
        tried[at] = U'е';
    }
    return {};
}

}  // namespace

void Yo::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const SpellingFacts& facts = spelling_facts_of(pair.language);
    if (facts.of(SpellingFact::Yo).empty()) return;
    is_choice_ = facts.of(SpellingFact::YoStem).empty();
    const std::u32string& text = pair.target.text;
    OwnText own(pair);
    for (const auto& run : pair.target.words()) {
        const auto [start, end] = run;
        const std::u32string_view word = pair.target.written(run);
        const std::u32string_view small = pair.target.small(run);
        if (is_choice_ && facts.has(SpellingFact::Yo, small)) ++with_yo_;
        const std::u32string right = with_yo(facts, small);
        if (right.empty() || !own.holds(start)) continue;
        // A capital inside of a sentence is a name's.
        if (text::is_upper(word.front()) && !begins_sentence(text, start)) continue;
        Diagnostic made = pair.at(kSpellingYo, start, end, "the word is written with ё");
        std::u32string suggestion(word);
        const std::size_t at = right.find(U'ё');
        suggestion[at] = word[at] == U'Е' ? U'Ё' : U'ё';
        made.suggestion = text::to_utf8(suggestion);
        (is_choice_ ? open_ : found).push_back(std::move(made));
    }
}

void Yo::end_document() {
    if (with_yo_ >= kChosen * open_.size()) std::move(open_.begin(), open_.end(), std::back_inserter(told_));
    open_.clear();
    with_yo_ = 0;
}

void Yo::finish(std::vector<Diagnostic>& found) {
    end_document();
    std::move(told_.begin(), told_.end(), std::back_inserter(found));
    told_.clear();
}

}  // namespace tolmach::checks
