// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/values.hpp"

#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tolmach::xliff::validation {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// XML Schema collapses white space around all values but strings.
std::string_view trimmed(std::string_view value) {
    const std::size_t from = value.find_first_not_of(kWhiteSpace);
    if (from == std::string_view::npos) return {};
    return value.substr(from, value.find_last_not_of(kWhiteSpace) - from + 1);
}

// XML 1.0 fifth edition, NameStartChar and NameChar beyond ASCII.
bool name_character(char32_t c) {
    constexpr std::pair<char32_t, char32_t> kRanges[] = {
        {0xB7, 0xB7},     {0xC0, 0xD6},     {0xD8, 0xF6},      {0xF8, 0x37D},    {0x37F, 0x1FFF},
        {0x200C, 0x200D}, {0x203F, 0x2040}, {0x2070, 0x218F},  {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
        {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
    return std::any_of(std::begin(kRanges), std::end(kRanges),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}

bool ascii_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit(c) || c == '-' || c == '_' || c == '.' ||
           c == ':';
}

// A decimal of XML Schema has no exponent, a double may have one.
bool is_number(std::string_view value, double from, double to,
               std::chars_format form = std::chars_format::fixed) {
    value = trimmed(value);
    if (value.starts_with('+')) value.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number, form);
    return error == std::errc{} && end == value.data() + value.size() && number >= from && number <= to;
}

bool is_integer(std::string_view value) {
    value = trimmed(value);
    if (value.starts_with('+') || value.starts_with('-')) value.remove_prefix(1);
    return is_natural(value);
}

bool is_positive(std::string_view value) {
    value = trimmed(value);
    if (value.starts_with('+')) value.remove_prefix(1);
    return is_natural(value) && value.find_first_not_of('0') != std::string_view::npos;
}

bool is_hexadecimal(std::string_view value) {
    value = trimmed(value);
    return !value.empty() && value.size() % 2 == 0 &&
           value.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// The prefix xlf is reserved for values that the standard defines.
bool is_own(std::string_view value) {
    return is_prefixed(value) && !value.starts_with("xlf:");
}

bool is_annotation(std::string_view value) {
    return value == "generic" || value == "comment" || value == "term" || is_prefixed(value);
}

bool is_unprefixed_name(std::string_view value) {
    value = trimmed(value);
    const char first = value.empty() ? '-' : value.front();
    return first != '-' && first != '.' && !digit(first) && value.find(':') == std::string_view::npos &&
           is_name_token(value);
}

// Pairs `name,value`, with a backslash between pairs and before each comma and backslash that is meant.
bool is_style(std::string_view value) {
    bool named = false, valued = false;
    for (std::size_t at = 0; at <= value.size(); ++at) {
        const bool escape = at < value.size() && value[at] == '\\';
        const bool escaped =
            escape && at + 1 < value.size() && (value[at + 1] == '\\' || value[at + 1] == ',');
        if (at == value.size() || (escape && !escaped)) {
            if (!valued) return false;
            named = valued = false;
        } else if (value[at] == ',') {
            if (!named || valued) return false;
            valued = true;
        } else {
            named = true;
            if (escaped) ++at;
        }
    }
    return true;
}

// xs:anyURI takes what can be escaped into a URI, spaces too: all but a second # and half an escape.
bool is_uri(std::string_view value) {
    if (std::count(value.begin(), value.end(), '#') > 1) return false;
    for (std::size_t at = value.find('%'); at != std::string_view::npos; at = value.find('%', at + 1))
        if (value.size() < at + 3 || !is_hexadecimal(value.substr(at + 1, 2))) return false;
    return true;
}

bool are_name_tokens(std::string_view value) {
    const auto parts = tokens(value);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), is_name_token);
}

constexpr std::array kValueKinds = {
    ValueKind{"annotation", "generic, comment, term or prefix:value", is_annotation},
    ValueKind{"any", "anything", [](std::string_view) { return true; }},
    ValueKind{"fraction", "a number from 0 to 1",
              [](std::string_view v) { return is_number(v, 0, 1, std::chars_format::general); }},
    ValueKind{"hex", "hexadecimal digits", is_hexadecimal},
    ValueKind{"integer", "an integer", is_integer},
    ValueKind{"language", "a language tag of BCP 47",
              [](std::string_view v) { return text::is_language_tag(trimmed(v)); }},
    ValueKind{"ncname", "a name without a colon", is_unprefixed_name},
    ValueKind{"nmtoken", "a name token", [](std::string_view v) { return is_name_token(trimmed(v)); }},
    ValueKind{"nmtokens", "name tokens with spaces between", are_name_tokens},
    ValueKind{"own", "prefix:value, where the prefix is not xlf", is_own},
    ValueKind{"percent", "a number from 0 to 100", [](std::string_view v) { return is_number(v, 0, 100); }},
    ValueKind{"positive", "an integer from 1", is_positive},
    ValueKind{"prefixed", "prefix:value", is_prefixed},
    ValueKind{"priority", "an integer from 1 to 10",
              [](std::string_view v) { return is_positive(v) && is_number(v, 1, 10); }},
    ValueKind{"style", "name,value pairs with a backslash between them", is_style},
    ValueKind{"uri", "an IRI", is_uri},
};

}  // namespace

const ValueKind* find_value_kind(std::string_view name) {
    const auto* at =
        std::find_if(kValueKinds.begin(), kValueKinds.end(), [&](const auto& k) { return k.name == name; });
    return at == kValueKinds.end() ? nullptr : at;
}

bool is_name_token(std::string_view value) {
    if (value.empty()) return false;
    for (std::size_t at = 0; at < value.size();) {
        if (static_cast<unsigned char>(value[at]) < 0x80) {
            if (!ascii_name_character(value[at++])) return false;
        } else if (!name_character(text::next_code_point(value, at))) {
            return false;
        }
    }
    return true;
}

std::vector<std::string_view> tokens(std::string_view list) {
    std::vector<std::string_view> parts;
    for (std::size_t at = list.find_first_not_of(kWhiteSpace); at != std::string_view::npos;) {
        const std::size_t end = std::min(list.find_first_of(kWhiteSpace, at), list.size());
        parts.push_back(list.substr(at, end - at));
        at = list.find_first_not_of(kWhiteSpace, end);
    }
    return parts;
}

bool is_natural(std::string_view value) {
    return !value.empty() && std::all_of(value.begin(), value.end(), digit);
}

bool is_prefixed(std::string_view value) {
    const std::size_t colon = value.find(':');
    return colon != std::string_view::npos && colon > 0 && colon + 1 < value.size() &&
           value.find(':', colon + 1) == std::string_view::npos &&
           value.find_first_of(kWhiteSpace) == std::string_view::npos;
}

}  // namespace tolmach::xliff::validation
