// SPDX-License-Identifier: Apache-2.0
// The words of data/numbers.tsv.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace tolmach::text {

/// What a word of a language means for numbers.
struct NumberWord {
    enum class Kind { Word, Ordinal, Magnitude, Month, Pm, Am, Hour, Fraction, Half, Join };

    Kind kind = Kind::Word;
    int value = 0;
    bool doubtful = false;  ///< It means something else as often: `second`, `neuf`.
};
using NumberWords = std::unordered_map<std::u32string, NumberWord>;

/// The number words of a language by folded form; empty for a language without data.
const NumberWords& number_words(std::string_view language);

/// How a language writes figures.
struct FigureStyle {
    bool comma_groups = false;  ///< `1,250.5`, where others write `1 250,5`.
    bool month_first = false;   ///< `12/31/2020`
    std::u32string decade;      ///< What follows the year of a decade: `1990s`; empty for nothing.
};

/// The style of a language; the common one for a language without data.
const FigureStyle& figure_style(std::string_view language);

}  // namespace tolmach::text
