// SPDX-License-Identifier: Apache-2.0
#include "text/printable.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdio>

namespace tolmach::text {
namespace {

void append_escaped(std::string& to, char32_t c) {
    if (c == U'\n') to += "\\n";
    if (c == U'\r') to += "\\r";
    if (c == U'\t') to += "\\t";
    if (c == U'\n' || c == U'\r' || c == U'\t') return;
    char escape[sizeof "\\uFFFF"];
    std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(c) & 0xFFFFU);
    to += escape;
}

void append_byte(std::string& to, unsigned char byte) {
    char escape[sizeof "\\xFF"];
    std::snprintf(escape, sizeof escape, "\\x%02X", byte);
    to += escape;
}

}  // namespace

bool is_control(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    const auto category = u_charType(point);
    return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
           u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL);
}

std::string printable(std::string_view text) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    std::string shown;
    shown.reserve(text.size());
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t start = i;
        UChar32 c = 0;
        U8_NEXT(data, i, text.size(), c);
        if (c < 0)
            for (std::size_t at = start; at < i; ++at)
                append_byte(shown, data[at]);
        else if (is_control(static_cast<char32_t>(c)) || c == 0xFFFE || c == 0xFFFF)
            append_escaped(shown, static_cast<char32_t>(c));
        else
            shown += text.substr(start, i - start);
    }
    return shown;
}

}  // namespace tolmach::text
