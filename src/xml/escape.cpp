// SPDX-License-Identifier: Apache-2.0
#include "xml/escape.hpp"

namespace tolmach::xml {
namespace {

void append_without(std::string& to, std::string_view text, std::string_view special) {
    std::size_t from = 0;
    for (std::size_t at; (at = text.find_first_of(special, from)) != text.npos; from = at + 1) {
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
    append_without(to, text, attribute ? "&<>\r\"\t\n" : "&<>\r");
}

std::string escaped(std::string_view text) {
    std::string made;
    made.reserve(text.size() + text.size() / 16);
    append_without(made, text, "&<>\"");
    return made;
}

}  // namespace tolmach::xml
