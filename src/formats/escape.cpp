// SPDX-License-Identifier: Apache-2.0
#include "formats/escape.hpp"

#include "text/utf8.hpp"
#include "xml/escape.hpp"

namespace tolmach::formats {

bool is_markup_character(char32_t c) {
    const bool control = (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c <= 0x9F);
    const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !noncharacter;
}

std::string holdable_text(std::string_view utf8) {
    std::string holdable;
    holdable.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const bool held = is_markup_character(text::next_code_point(utf8, at));
        holdable += held ? utf8.substr(start, at - start) : "\uFFFD";
    }
    return holdable;
}

std::string escape_markup(std::string_view utf8) {
    return xml::escaped(holdable_text(utf8));
}

}  // namespace tolmach::formats
