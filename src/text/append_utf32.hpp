// SPDX-License-Identifier: Apache-2.0
// append_utf32: to_utf32 without a text of its own.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::text {

/// Appends the code points of well-formed UTF-8; a malformed byte becomes U+FFFD.
void append_utf32(std::u32string& to, std::string_view utf8);

}  // namespace tolmach::text
