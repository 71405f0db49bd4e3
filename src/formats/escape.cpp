// SPDX-License-Identifier: Apache-2.0
#include "formats/escape.hpp"

#include "text/utf8.hpp"

namespace tolmach::formats {

bool is_markup_character(char32_t c) {
    const bool control = (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c <= 0x9F);
    const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !noncharacter;
}

std::string escape_markup(std::string_view utf8) {
    std::string escaped;
    escaped.reserve(utf8.size() + utf8.size() / 16);
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(utf8, at);
        if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else if (c == '&')
            escaped += "&amp;";
        else if (c == '"')
            escaped += "&quot;";
        else if (!is_markup_character(c))
            escaped += "\xEF\xBF\xBD";
        else
            escaped += utf8.substr(start, at - start);
    }
    return escaped;
}

}  // namespace tolmach::formats
