// SPDX-License-Identifier: Apache-2.0
#include "checks/word_rules.hpp"

#include "checks/spacing_and_script.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"

namespace tolmach::checks {

bool WordAt::has_next() const {
    return number + 1 < runs.size() && runs[number + 1].first == end + 1 && text::is_space(text()[end]);
}

std::u32string WordAt::next() const {
    const auto [from, to] = runs[number + 1];
    return reference::lower_of(std::u32string_view(text()).substr(from, to - from));
}

void WordRules::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    constexpr std::array kRules = {find_lost_apostrophe, find_lost_accent, find_lost_elision,
                                   find_tripled_letter, find_two_capitals};
    const std::u32string& text = pair.target.text;
    const auto runs = letter_runs(text);
    SegmentNotes notes{OwnText(pair), SourceWords(pair.source.text), {}, {}};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto [start, end] = runs[i];
        std::u32string word = text.substr(start, end - start);
        std::u32string small = reference::lower_of(word);
        const WordAt at{pair,
                        spelling_facts_of(pair.language),
                        notes,
                        runs,
                        i,
                        start,
                        end,
                        std::move(word),
                        std::move(small)};
        for (const auto rule : kRules)
            rule(at, found);
    }
}

}  // namespace tolmach::checks
