// SPDX-License-Identifier: Apache-2.0
#include "checks/orthography.hpp"

#include "checks/own_text.hpp"
#include "checks/spelling_facts.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <iterator>

namespace tolmach::checks {
namespace {

// An edition in the other orthography has a word of it in most segments; so many make a habit.
constexpr std::size_t kFewestSegments = 4, kHabitOneIn = 3;

bool is_of_other_orthography(const SpellingFacts& facts, std::u32string_view small) {
    if (!facts.beginning_of(SpellingFact::OtherOrthography, small).empty()) return true;
    return small.find(U'ь') != small.npos && facts.occurs_in(SpellingFact::SoftSign, small) &&
           !facts.occurs_in(SpellingFact::SoftSignWord, small);
}

}  // namespace

void Orthography::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>&) {
    const SpellingFacts& facts = spelling_facts_of(pair.language);
    if (facts.of(SpellingFact::SoftSign).empty() ||
        pair.file.target_language.find("tarask") != std::string::npos)
        return;
    const std::u32string& text = pair.target.text;
    OwnText own(pair);
    const std::size_t before = open_.size();
    for (const auto& run : pair.target.words()) {
        const auto [start, end] = run;
        const std::u32string_view small = pair.target.small(run);
        // A capital inside of a sentence is a name's.
        const bool name = text::is_upper(text[start]) && !begins_sentence(text, start);
        if (!name && is_of_other_orthography(facts, small) && own.holds(start))
            open_.push_back(
                pair.at(kSpellingOrthography, start, end, "the word is in the other orthography"));
    }
    ++segments_;
    of_other_ += open_.size() > before ? 1U : 0U;
}

void Orthography::end_document() {
    const bool throughout = of_other_ >= kFewestSegments && of_other_ * kHabitOneIn > segments_;
    if (throughout) {
        open_.front().message = "the edition is in the other orthography: its language is be-tarask";
        open_.resize(1);
    }
    std::move(open_.begin(), open_.end(), std::back_inserter(told_));
    open_.clear();
    segments_ = of_other_ = 0;
}

void Orthography::finish(std::vector<Diagnostic>& found) {
    end_document();
    std::move(told_.begin(), told_.end(), std::back_inserter(found));
    told_.clear();
}

}  // namespace tolmach::checks
