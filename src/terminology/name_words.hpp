// SPDX-License-Identifier: Apache-2.0
// A passage as words that may belong to names.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::terminology {

/// A word without its possessive. `D.` is the word `D` with `is_initial`.
struct NameWord {
    std::u32string text;
    std::size_t start = 0, end = 0;  ///< In the passage; `end` is behind the stop of an initial.
    bool is_capital = false;
    bool is_initial = false;
    bool joins_next = false;      ///< Nothing but a space stands before the next word.
    bool opens_sentence = false;  ///< A stop or a quotation mark stands before it, or nothing.
    bool in_parentheses = false;  ///< It is the first word behind an opening parenthesis.
};
std::vector<NameWord> name_words(std::u32string_view passage);

/// A word of capitals and digits only, two letters or more; Roman numerals are none.
bool is_acronym(std::u32string_view word);
/// A small letter stands before a capital.
bool has_inner_capital(std::u32string_view word);

/// The text of words `first` to `last`, the last included, as it is printed, with single spaces.
std::u32string printed(const std::vector<NameWord>& words, std::size_t first, std::size_t last);

}  // namespace tolmach::terminology
