// SPDX-License-Identifier: Apache-2.0
#include "xml/escape.hpp"

#include <array>

namespace tolmach::xml {
namespace {

// Bytes that are written as references.
using Special = std::array<bool, 256>;

constexpr Special special(std::string_view bytes) {
    Special made{};
    for (const char byte : bytes)
        made[static_cast<unsigned char>(byte)] = true;
    return made;
}

std::size_t find_special(std::string_view text, std::size_t from, const Special& bytes) {
    while (from < text.size() && !bytes[static_cast<unsigned char>(text[from])])
        ++from;
    return from;
}

void append_without(std::string& to, std::string_view text, const Special& bytes) {
    std::size_t from = 0;
    for (std::size_t at; (at = find_special(text, from, bytes)) < text.size(); from = at + 1) {
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
    static constexpr Special kOfText = special("&<>\r"), kOfAttribute = special("&<>\r\"\t\n");
    append_without(to, text, attribute ? kOfAttribute : kOfText);
}

std::string escaped(std::string_view text) {
    std::string made;
    made.reserve(text.size() + text.size() / 16);
    static constexpr Special kInBoth = special("&<>\"");
    append_without(made, text, kInBoth);
    return made;
}

}  // namespace tolmach::xml
