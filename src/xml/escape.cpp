// SPDX-License-Identifier: Apache-2.0
#include "xml/escape.hpp"

#include "xml/scan_bytes.hpp"

namespace tolmach::xml {
namespace {

std::size_t find_any(const Bytes& special, std::string_view text, std::size_t from) {
    while (from < text.size() && !has(special, text[from]))
        ++from;
    return from;
}

void append_without(std::string& to, std::string_view text, const Bytes& special) {
    std::size_t from = 0;
    for (std::size_t at; (at = find_any(special, text, from)) < text.size(); from = at + 1) {
        to += text.substr(from, at - from);
        switch (text[at]) {
            case '&':
                to += "&amp;";
                break;
            case '<':
                to += "&lt;";
                break;
            case '>':
                to += "&gt;";
                break;
            case '"':
                to += "&quot;";
                break;
            case '\t':
                to += "&#x9;";
                break;
            case '\n':
                to += "&#xA;";
                break;
            default:
                to += "&#xD;";
        }
    }
    to += text.substr(from);
}

}  // namespace

void append_escaped(std::string& to, std::string_view text, bool attribute) {
    static constexpr Bytes kOfText = bytes_of("&<>\r"), kOfAttribute = bytes_of("&<>\r\"\t\n");
    append_without(to, text, attribute ? kOfAttribute : kOfText);
}

std::string escaped(std::string_view text) {
    static constexpr Bytes kInBoth = bytes_of("&<>\"");
    std::string made;
    made.reserve(text.size() + text.size() / 16);
    append_without(made, text, kInBoth);
    return made;
}

}  // namespace tolmach::xml
