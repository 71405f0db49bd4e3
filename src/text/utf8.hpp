// SPDX-License-Identifier: Apache-2.0
// text: what a string is. UTF-8, encodings, characters, normalisation, folding, boundaries, locale tags.
// Takes bytes and UTF-8, gives UTF-8, code points and offsets. The only user of ICU.
// Does not know documents, formats or terms.
//
// This header: UTF-8 and its offsets.
#pragma once

#include "base/offsets.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

using base::ByteOffset;
using base::CodePoint;

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms; Unicode 15 table 3-7).
bool is_utf8(std::string_view bytes);
/// The first byte that is not well-formed UTF-8.
std::optional<ByteOffset> first_invalid_utf8(std::string_view bytes);

/// The code points of well-formed UTF-8; a malformed byte becomes U+FFFD.
std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);
void append_utf8(std::string& to, char32_t code_point);

/// How many code points well-formed UTF-8 has.
std::size_t count_code_points(std::string_view utf8);
/// The byte at which a code point starts; the size where `at` is at or behind the end.
ByteOffset byte_of(std::string_view utf8, CodePoint at);
/// The end of well-formed UTF-8, at most so many code points; does not look at what is before.
std::string_view last_code_points(std::string_view utf8, std::size_t count);
/// The code point that starts at a byte.
CodePoint code_point_of(std::string_view utf8, ByteOffset at);

/// Reads the code point at `position` (well-formed UTF-8) and moves `position` behind it.
char32_t next_code_point(std::string_view utf8, std::size_t& position);

}  // namespace tolmach::text
