// SPDX-License-Identifier: Apache-2.0
#include "checks/word_habits.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// How many letters of a word are a Roman numeral before its ending: `XX` of `XXème`. One letter is one where
// it is no beginning of a word, as that of `Mère`.
std::size_t roman_letters(std::u32string_view word) {
    const auto of = [&](std::u32string_view letters) {
        return std::min(word.find_first_not_of(letters), word.size());
    };
    const std::size_t roman = of(U"IVXLCDM");
    return roman > 1 ? roman : of(U"IVX");
}

// The ending that the language writes in place of one, or nothing.
std::u32string_view ending_for(const SpellingFacts& facts, std::u32string_view ending) {
    constexpr char32_t kBetween = U'=';
    const text::WordSet& listed = facts.of(SpellingFact::Ordinal);
    const auto at = listed.lower_bound(std::u32string(ending) + kBetween);
    if (at == listed.end() || !at->starts_with(std::u32string(ending) + kBetween)) return {};
    return std::u32string_view(*at).substr(ending.size() + 1);
}

}  // namespace

bool is_roman_ordinal(const WordAt& at) {
    const std::size_t numeral = roman_letters(at.word);
    return numeral > 0 && numeral < at.word.size() && !ending_for(at.facts, at.word.substr(numeral)).empty();
}

Kept keeps_ordinal(const WordAt& at, std::vector<Diagnostic>& found) {
    const bool behind_figure = at.start > 0 && text::is_digit(at.text()[at.start - 1]);
    if (!behind_figure && !among(at.word.front(), U"IVXLCDM")) return Kept::None;
    const std::size_t numeral = behind_figure ? 0 : roman_letters(at.word);
    if (numeral == at.word.size() || (numeral == 0 && !behind_figure)) return Kept::None;
    const std::u32string_view ending = at.word.substr(numeral);
    const std::u32string_view right = ending_for(at.facts, ending);
    if (right.empty()) return at.facts.has(SpellingFact::OrdinalRight, ending) ? Kept::Right : Kept::None;
    if (at.notes.source.has(at.small) || !at.notes.own.holds(at.start)) return Kept::None;
    found.push_back(at.pair.at(kTypographyOrdinal, at.start + numeral, at.end,
                               "an ordinal has not the ending that the language writes"));
    found.back().suggestion = text::to_utf8(right);
    return Kept::Wrong;
}

}  // namespace tolmach::checks
