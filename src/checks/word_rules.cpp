// SPDX-License-Identifier: Apache-2.0
#include "checks/word_rules.hpp"

#include "text/character.hpp"

namespace tolmach::checks {

WordAt::WordAt(const TranslatedSegment& of, const SpellingFacts& known, SegmentNotes& read,
               const View::Runs& words, std::size_t which)
    : pair(of),
      facts(known),
      notes(read),
      runs(words),
      number(which),
      start(words[which].first),
      end(words[which].second),
      word(of.target.written(words[which])),
      small(of.target.small(words[which])) {}

bool WordAt::has_next() const {
    return number + 1 < runs.size() && runs[number + 1].first == end + 1 && text::is_space(text()[end]);
}

std::u32string_view WordAt::next() const {
    return pair.target.small(runs[number + 1]);
}

void WordRules::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    constexpr std::array kRules = {find_lost_apostrophe, find_lost_elision, find_tripled_letter,
                                   find_two_capitals};
    const View::Runs& runs = pair.target.words();
    const SpellingFacts& facts = spelling_facts_of(pair.language);
    SegmentNotes notes{OwnText(pair), SourceWords(pair.source), {}, {}};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const WordAt at(pair, facts, notes, runs, i);
        for (const auto rule : kRules)
            rule(at, found);
    }
}

}  // namespace tolmach::checks
