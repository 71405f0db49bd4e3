// SPDX-License-Identifier: Apache-2.0
// Characters as HTML writes them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tolmach::formats::html {

/// HTML's own white space, which no-break spaces are not.
constexpr bool is_html_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// ASCII capitals as small letters; HTML's names do not tell them apart.
std::string ascii_lowered(std::string_view text);

/// The character, or the two, of a name such as `eacute;`, with its semicolon where it has one; empty for
/// none.
std::string_view named_character(std::string_view name);
/// Appends what stands at a byte, a character of UTF-8 or a character reference, and gives its size in bytes.
/// In the value of an attribute a reference without its semicolon may be no reference.
std::size_t decode_character(std::string_view html, std::size_t at, bool in_value, std::string& to);
/// The text of a stretch of HTML without markup.
std::string decode_text(std::string_view html, bool in_value);

/// What an attribute's value stands in: the mark, or 0 for none.
using Quote = char;
/// Text for the content of an element.
std::string escape_text(std::string_view utf8);
/// Text for the value of an attribute in such quotes; without quotes what would end the value is a reference.
std::string escape_value(std::string_view utf8, Quote quote);

}  // namespace tolmach::formats::html
