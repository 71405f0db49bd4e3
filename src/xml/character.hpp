// SPDX-License-Identifier: Apache-2.0
// The characters that XML 1.0 can hold.
#pragma once

namespace tolmach::xml {

/// Production Char of XML 1.0: what a document may hold, as itself or as a reference.
constexpr bool is_xml_character(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace tolmach::xml
