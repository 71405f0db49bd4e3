// SPDX-License-Identifier: Apache-2.0
// What a character is, by the Unicode Character Database.
#pragma once

#include "text/known_characters.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tolmach::text {

/// General category L.
inline bool is_letter(char32_t c) {
    return known_characters::has(c, known_characters::kLetter);
}
/// Uppercase or titlecase.
inline bool is_upper(char32_t c) {
    return known_characters::has(c, known_characters::kUpper);
}
/// Lowercase.
inline bool is_lower(char32_t c) {
    return known_characters::has(c, known_characters::kLower);
}
/// General category Nd.
inline bool is_digit(char32_t c) {
    return known_characters::has(c, known_characters::kDigit);
}
/// General category M.
inline bool is_mark(char32_t c) {
    return known_characters::has(c, known_characters::kMark);
}
inline bool is_letter_or_mark(char32_t c) {
    return known_characters::has(c, known_characters::kLetter | known_characters::kMark);
}
/// White_Space, which includes no-break spaces and line ends.
inline bool is_space(char32_t c) {
    return known_characters::has(c, known_characters::kSpace);
}
/// General category P.
inline bool is_punctuation(char32_t c) {
    return known_characters::has(c, known_characters::kPunctuation);
}
/// Controls but tab and line ends, U+FFFD, surrogates, and code points that are no characters.
inline bool is_no_text(char32_t c) {
    return known_characters::has(c, known_characters::kNoText);
}
/// Default_Ignorable_Code_Point, variation selectors aside: what leaves no trace when it is printed.
inline bool is_invisible(char32_t c) {
    return known_characters::has(c, known_characters::kInvisible);
}
bool is_direction_mark(char32_t c);  ///< Bidi_Control.
/// Simple case mapping.
inline char32_t to_lower(char32_t c) {
    return known_characters::lower_of(c);
}
char32_t to_upper(char32_t c);  ///< Simple case mapping.

enum class Script { Common, Latin, Cyrillic, Other };
/// The script of a letter; Common for what belongs to none, and for marks.
inline Script script_of(char32_t c) {
    const auto known = known_characters::properties_of(c);
    if ((known & known_characters::kLatin) != 0) return Script::Latin;
    if ((known & known_characters::kCyrillic) != 0) return Script::Cyrillic;
    return (known & known_characters::kOtherScript) != 0 ? Script::Other : Script::Common;
}

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
