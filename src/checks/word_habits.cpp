// SPDX-License-Identifier: Apache-2.0
#include "checks/word_habits.hpp"

#include "checks/house_style.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <iterator>

namespace tolmach::checks {
namespace {

// A glance that spares most words: these rules are about capitals and what stands behind a figure.
bool has_habit(const std::u32string& text, const View::Runs::value_type& run) {
    const auto is_capital = [](char32_t c) { return c < U'a' || (c >= U'À' && c <= U'Þ'); };
    return (run.first > 0 && text::is_digit(text[run.first - 1])) ||
           std::any_of(text.begin() + static_cast<std::ptrdiff_t>(run.first),
                       text.begin() + static_cast<std::ptrdiff_t>(run.second), is_capital);
}

}  // namespace

void WordHabits::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>&) {
    constexpr std::array kRules = {keeps_accent, keeps_ordinal};
    const SpellingFacts& facts = spelling_facts_of(pair.language);
    if (facts.of(SpellingFact::Accent).empty() && facts.of(SpellingFact::Ordinal).empty()) return;
    SegmentNotes notes{OwnText(pair), SourceWords(pair.source), {}, {}};
    const View::Runs& runs = pair.target.words();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!has_habit(pair.target.text, runs[i])) continue;
        const WordAt at(pair, facts, notes, runs, i);
        for (std::size_t rule = 0; rule < kRules.size(); ++rule)
            if (kRules[rule](at, habits_[rule].wrong) == Kept::Right) ++habits_[rule].right;
    }
}

void WordHabits::end_document() {
    constexpr std::array<std::pair<const char*, const char*>, std::size(kSays)> kNames = {
        {{"capitals", "their accent"}, {"ordinals", "the ending of the language"}}};
    for (std::size_t rule = 0; rule < habits_.size(); ++rule) {
        auto& [wrong, right] = habits_[rule];
        if (is_throughout(wrong.size(), right)) {
            Diagnostic once = std::move(wrong.front());
            once.message = question(wrong.size(), right, kNames[rule].first, kNames[rule].second);
            once.suggestion.clear();
            told_.push_back(std::move(once));
        } else {
            std::move(wrong.begin(), wrong.end(), std::back_inserter(told_));
        }
        habits_[rule] = {};
    }
}

void WordHabits::finish(std::vector<Diagnostic>& found) {
    std::move(told_.begin(), told_.end(), std::back_inserter(found));
    told_.clear();
}

}  // namespace tolmach::checks
