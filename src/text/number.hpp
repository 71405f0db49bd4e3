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
    int magnitude = 0;               ///< The power of ten that a word behind it multiplies it by.
};

/// A number written in words.
struct WordedNumber {
    base::CodePointSpan span;
    std::string value;
    std::vector<std::string> readings;  ///< The value, and those of its words and of their sums on the way.
    bool ordinal = false;
    bool doubtful = false;  ///< Its only word means something else as often.
};

/// A month that belongs to a date.
struct MonthToken {
    base::CodePointSpan span;
    int month = 0;  ///< 1 to 12.
};

/// What a text says in numbers.
struct Numbers {
    std::vector<NumberToken> figures;
    std::vector<WordedNumber> worded;
    std::vector<std::string> words;  ///< Values of number words and Roman numerals: they may answer a figure.
    std::vector<std::string> roman;  ///< The values of the Roman numerals alone.
    std::vector<MonthToken> months;  ///< In words or in a numeric date.
};

/// The value of a reading; infinity or 0 where a double cannot hold it.
double value_of(const std::string& reading);

/// Reads the numbers of UTF-8 text; a language without data is read with the separators of all.
Numbers numbers_in(std::string_view utf8, std::string_view language);
Numbers numbers_in(std::u32string_view text, std::string_view language);

/// `$`, `£`, `€` and their like (general category Sc in Latin-1 and Currency Symbols).
constexpr bool is_currency_sign(char32_t c) {
    return c == U'$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF);
}

/// Whether what stands between two numbers joins them, so that what follows the second may belong to both:
/// `3 to 5 %`, `от 2 до 4 тысяч`.
bool joins_numbers(std::u32string_view between, std::string_view language);

}  // namespace tolmach::text
