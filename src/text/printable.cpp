// SPDX-License-Identifier: Apache-2.0
#include "text/printable.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdio>
#include <utility>

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

bool is_shown_escaped(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    const auto category = u_charType(point);
    return (category == U_SPACE_SEPARATOR && c != U' ') || category == U_FORMAT_CHAR ||
           u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// The abbreviations of NameAliases.txt for what stands in texts.
std::string name_of_invisible(char32_t c) {
    static constexpr std::pair<char32_t, const char*> kNames[] = {
        {0x00A0, "NBSP"}, {0x00AD, "SHY"}, {0x061C, "ALM"}, {0x200B, "ZWSP"},  {0x200C, "ZWNJ"},
        {0x200D, "ZWJ"},  {0x200E, "LRM"}, {0x200F, "RLM"}, {0x202A, "LRE"},   {0x202B, "RLE"},
        {0x202C, "PDF"},  {0x202D, "LRO"}, {0x202E, "RLO"}, {0x202F, "NNBSP"}, {0x2060, "WJ"},
        {0x2066, "LRI"},  {0x2067, "RLI"}, {0x2068, "FSI"}, {0x2069, "PDI"},   {0xFEFF, "ZWNBSP"}};
    for (const auto& [known, name] : kNames)
        if (known == c) return "[" + std::string(name) + "]";
    char number[sizeof "[U+10FFFF]"];
    std::snprintf(number, sizeof number, "[U+%04X]", static_cast<unsigned>(c) & 0x1FFFFFU);
    return number;
}

template <class Show>
std::string each_shown(std::string_view text, Show show) {
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
        else
            show(shown, static_cast<char32_t>(c), text.substr(start, i - start));
    }
    return shown;
}

void append_printable(std::string& to, char32_t c, std::string_view bytes) {
    if (is_control(c) || c == 0xFFFE || c == 0xFFFF)
        append_escaped(to, c);
    else
        to += bytes;
}

}  // namespace

bool is_control(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    const auto category = u_charType(point);
    return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
           u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL);
}

std::string printable(std::string_view text) {
    return each_shown(text, append_printable);
}

std::string visible(std::string_view text) {
    return each_shown(text, [](std::string& to, char32_t c, std::string_view bytes) {
        if (is_shown_escaped(c))
            to += name_of_invisible(c);
        else
            append_printable(to, c, bytes);
    });
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(next_code_point(text, at));
        const auto category = u_charType(c);
        const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        const bool none =
            category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR;
        const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
        columns += none ? 0 : wide ? 2 : 1;
    }
    return columns;
}

}  // namespace tolmach::text
