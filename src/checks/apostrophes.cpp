// SPDX-License-Identifier: Apache-2.0
#include "checks/apostrophes.hpp"

#include "checks/own_text.hpp"
#include "checks/source_words.hpp"
#include "checks/spelling_facts.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// What stands for an apostrophe on keyboards and in old files.
constexpr std::u32string_view kApostrophes = U"'’ʼ`";
// Of so many apostrophes one of another kind is a slip; more of them are a second way of writing.
constexpr std::size_t kOneIn = 5;
// Places that are kept of each until an edition ends: who has more of them reads the first ones.
constexpr std::size_t kMostPlaces = 100;

std::size_t count_of(const Counts& counts, char32_t mark) {
    const auto at = counts.find(mark);
    return at == counts.end() ? 0 : at->second;
}

bool is_rare(const Counts& counts, char32_t mark) {
    std::size_t all = 0;
    for (const auto& [each, count] : counts)
        all += count;
    return count_of(counts, mark) * kOneIn <= all;
}

// Whether what is neither right nor rare stands in an edition: it has two ways of writing.
bool is_undecided(const Counts& counts, char32_t right) {
    return std::any_of(counts.begin(), counts.end(),
                       [&](const auto& each) { return each.first != right && !is_rare(counts, each.first); });
}

// Whether an apostrophe stands between letters of the language's script.
bool joins_letters(const std::u32string& text, std::size_t at, text::Script script) {
    return at > 0 && at + 1 < text.size() && text::script_of(text[at - 1]) == script &&
           text::is_letter(text[at - 1]) && text::script_of(text[at + 1]) == script;
}

// The word around a place, apostrophes included; what is longer than words are is cut.
std::u32string_view word_around(std::u32string_view text, std::size_t at) {
    constexpr std::size_t kLongestWord = 60;
    const auto in = [&](std::size_t i) { return in_word(text[i]) || among(text[i], kApostrophes); };
    std::size_t start = at;
    std::size_t end = at;
    while (start > 0 && at - start < kLongestWord && in(start - 1))
        --start;
    while (end < text.size() && end - at < kLongestWord && in(end))
        ++end;
    return text.substr(start, end - start);
}

char32_t right_mark(std::string_view language) {
    const auto& marks = spelling_facts_of(language).of(SpellingFact::Apostrophe);
    return marks.empty() ? 0 : marks.begin()->front();
}

}  // namespace

void Apostrophes::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    right_ = right_mark(pair.language);
    if (right_ == 0 || !pair.target.may_hold(kApostrophes)) return;
    const std::u32string& text = pair.target.text;
    const bool cyrillic = text::script_of_tag(pair.file.target_language) == "Cyrl";
    const text::Script script = cyrillic ? text::Script::Cyrillic : text::Script::Latin;
    OwnText own(pair);
    SourceWords source(pair.source);
    for (const std::size_t at : pair.target.characters().marks()) {
        if (!among(text[at], kApostrophes) || !joins_letters(text, at, script) || !own.holds(at)) continue;
        const char32_t mark = text[at];
        // `O'Brien` is kept as it came.
        if (mark != right_ && source.has(word_around(text, at))) continue;
        const bool asked = known_ ? is_rare(*known_, mark) : ++counted_[mark] <= kMostPlaces;
        if (!asked) continue;
        Diagnostic made =
            pair.at(kTypographyApostrophe, at, at + 1, "not the apostrophe that the edition writes");
        if (mark != right_)
            made = pair.fixable(kTypographyApostrophe, at, at + 1, std::move(made.message), {&right_, 1});
        if (!known_)
            open_.push_back({mark, std::move(made)});
        else if (!is_undecided(*known_, right_))
            found.push_back(std::move(made));
    }
}

void Apostrophes::end_document() {
    const bool undecided = is_undecided(counted_, right_);
    bool asked = false;
    for (auto& [mark, place] : open_) {
        const bool rare = is_rare(counted_, mark);
        if (!rare && (mark == right_ || asked)) continue;
        place.fixable = place.fixable && !undecided;
        if (!rare) place.message = question(counted_, mark, {&right_, 1});
        asked = asked || !rare;
        told_.push_back(std::move(place));
    }
    open_.clear();
    counted_ = {};
}

void Apostrophes::finish(std::vector<Diagnostic>& found) {
    end_document();
    std::move(told_.begin(), told_.end(), std::back_inserter(found));
    told_.clear();
}

}  // namespace tolmach::checks
