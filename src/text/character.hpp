// SPDX-License-Identifier: Apache-2.0
// What a character is, by the Unicode Character Database.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tolmach::text {

bool is_letter(char32_t c);       ///< General category L.
bool is_upper(char32_t c);        ///< Uppercase or titlecase.
bool is_lower(char32_t c);        ///< Lowercase.
bool is_digit(char32_t c);        ///< General category Nd.
bool is_mark(char32_t c);         ///< General category M.
bool is_space(char32_t c);        ///< White_Space, which includes no-break spaces and line ends.
bool is_punctuation(char32_t c);  ///< General category P.
/// Controls but tab and line ends, U+FFFD, surrogates, and code points that are no characters.
bool is_no_text(char32_t c);
/// Default_Ignorable_Code_Point, variation selectors aside: what leaves no trace when it is printed.
bool is_invisible(char32_t c);
bool is_direction_mark(char32_t c);  ///< Bidi_Control.
char32_t to_lower(char32_t c);       ///< Simple case mapping.
char32_t to_upper(char32_t c);       ///< Simple case mapping.

enum class Script { Common, Latin, Cyrillic, Other };
/// The script of a letter; Common for what belongs to none, and for marks.
Script script_of(char32_t c);

/// Full case mapping of UTF-8 by the rules of a language (SpecialCasing.txt).
std::string to_lower(std::string_view utf8, std::string_view language = {});
std::string to_upper(std::string_view utf8, std::string_view language = {});

bool has_letter(std::u32string_view text);           ///< Whether any character of it is a letter.
bool has_letter_or_digit(std::u32string_view text);  ///< Whether any character of it is a letter or a digit.
/// The first place from `at` on that is no White_Space.
std::size_t skip_spaces(std::u32string_view text, std::size_t at);

/// UTF-8 without White_Space at either end.
std::string_view trim(std::string_view utf8);

}  // namespace tolmach::text
