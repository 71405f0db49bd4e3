// SPDX-License-Identifier: Apache-2.0
#include "formats/html/characters.hpp"

#include "embedded/formats.hpp"
#include "formats/escape.hpp"
#include "text/encoding.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace tolmach::formats::html {
namespace {

constexpr std::size_t kLongestName = 32;  // `CounterClockwiseContourIntegral;`

using EntityTable = std::unordered_map<std::string_view, std::string>;

const EntityTable& entity_table() {
    static const EntityTable table = [] {
        EntityTable rows;
        for (const text::TableRow& row :
             text::read_table("html_entities.tsv", embedded::html_entities_tsv(), 2)) {
            std::string& value = rows[row[0]];
            for (const std::string_view code : row.words(1)) {
                std::uint32_t c = 0;
                std::from_chars(code.data(), code.data() + code.size(), c, 16);
                text::append_utf8(value, c);
            }
        }
        return rows;
    }();
    return table;
}

bool is_alphanumeric(char c) {
    return is_name_letter(c) || (c >= '0' && c <= '9');
}

// What a number means: old pages count 128 to 159 in windows-1252 (13.2.5.80).
char32_t numbered_character(std::uint32_t number) {
    if (number >= 0x80 && number <= 0x9F) {
        const auto c = text::decode_byte(static_cast<char>(number), "windows-1252");
        return c && *c > 0 ? static_cast<char32_t>(*c) : number;
    }
    const bool none = number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF);
    return none ? U'\uFFFD' : static_cast<char32_t>(number);
}

// `&#…`; its size, or 0 where it is none.
std::size_t decode_number(std::string_view html, std::size_t at, std::string& to) {
    const bool hexadecimal = at + 2 < html.size() && (html[at + 2] | 0x20) == 'x';
    const std::size_t start = at + (hexadecimal ? 3 : 2);
    if (start >= html.size()) return 0;
    std::uint32_t number = 0;
    const char* const from = html.data() + start;
    const auto [end, error] = std::from_chars(from, html.data() + html.size(), number, hexadecimal ? 16 : 10);
    if (end == from) return 0;
    text::append_utf8(to, error == std::errc() ? numbered_character(number) : U'\uFFFD');
    auto after = static_cast<std::size_t>(end - html.data());
    if (after < html.size() && html[after] == ';') ++after;
    return after - at;
}

// `&name;`; its size, or 0 where it is none.
std::size_t decode_name(std::string_view html, std::size_t at, bool in_value, std::string& to) {
    std::string_view name = html.substr(at + 1, kLongestName);
    const auto stop = std::find_if_not(name.begin(), name.end(), is_alphanumeric);
    name =
        name.substr(0, static_cast<std::size_t>(stop - name.begin()) + (stop != name.end() && *stop == ';'));
    for (; !name.empty(); name.remove_suffix(1)) {
        const std::string_view character = named_character(name);
        if (character.empty()) continue;
        const std::size_t after = at + 1 + name.size();
        if (in_value && name.back() != ';' && after < html.size() &&
            (html[after] == '=' || is_alphanumeric(html[after])))
            return 0;
        to += character;
        return after - at;
    }
    return 0;
}

std::string reference(char c) {
    return c == '&'   ? "&amp;"
           : c == '<' ? "&lt;"
           : c == '>' ? "&gt;"
                      : "&#" + std::to_string(static_cast<int>(c)) + ";";
}

// What HTML cannot hold becomes U+FFFD, what is special a reference.
std::string escaped_html(std::string_view utf8, std::string_view special) {
    std::string made;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(utf8, at);
        if (special.find(utf8[start]) != std::string_view::npos)
            made += reference(utf8[start]);
        else
            made += is_markup_character(c) || c == U'\r' ? utf8.substr(start, at - start) : "\uFFFD";
    }
    return made;
}

}  // namespace

std::string ascii_lowered(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return lowered;
}

std::string_view named_character(std::string_view name) {
    const auto known = entity_table().find(name);
    return known == entity_table().end() ? std::string_view{} : std::string_view(known->second);
}

std::size_t decode_character(std::string_view html, std::size_t at, bool in_value, std::string& to) {
    if (html[at] == '&' && at + 1 < html.size()) {
        const std::size_t size =
            html[at + 1] == '#' ? decode_number(html, at, to) : decode_name(html, at, in_value, to);
        if (size > 0) return size;
    }
    std::size_t end = at;
    text::next_code_point(html, end);
    to += html.substr(at, end - at);
    return end - at;
}

std::string decode_text(std::string_view html, bool in_value) {
    std::string made;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t end = std::min(html.find('&', at), html.size());
        made += html.substr(at, end - at);
        at = end;
        if (at < html.size()) at += decode_character(html, at, in_value, made);
    }
    return made;
}

std::string escape_text(std::string_view utf8) {
    return escaped_html(utf8, "&<>");
}

std::string escape_value(std::string_view utf8, Quote quote) {
    if (quote == 0) return utf8.empty() ? "\"\"" : escaped_html(utf8, "&<>\"'=` \t\r\n\f");
    return escaped_html(utf8, quote == '"' ? "&<\"" : "&<'");
}

}  // namespace tolmach::formats::html
