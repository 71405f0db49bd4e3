// SPDX-License-Identifier: Apache-2.0
// Numbers and dates of running text by value, as each language writes them.
#pragma once

#include "base/offsets.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// A number written in figures, with every value it may stand for; values are canonical decimals: `80000`,
/// `10.9`.
struct NumberToken {
    base::CodePointSpan span;
    std::vector<std::string> readings;
    std::vector<std::string> parts;  ///< What it is if its separator only separates: `17.30` is 17 and 30.
    bool in_date = false;            ///< It is the day, month or year of a date.
};

/// A month that belongs to a date.
struct MonthToken {
    base::CodePointSpan span;
    int month = 0;  ///< 1 to 12.
};

/// What a text says in numbers.
struct Numbers {
    std::vector<NumberToken> figures;
    std::vector<std::string> words;  ///< Values of number words and Roman numerals: they may answer a figure.
    std::vector<MonthToken> months;  ///< In words or in a numeric date.
};

/// Reads the numbers of UTF-8 text; a language without data is read with the separators of all.
Numbers numbers_in(std::string_view utf8, std::string_view language);

}  // namespace tolmach::text
