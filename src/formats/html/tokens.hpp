// SPDX-License-Identifier: Apache-2.0
// The tokens of HTML (HTML Living Standard, section 13.2.5) with the bytes that they are. Every byte of a
// page is in one token.
#pragma once

#include "formats/html/characters.hpp"
#include "formats/html/elements.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

struct TagAttribute {
    std::string_view name;                       ///< In small letters.
    std::size_t value_start = 0, value_end = 0;  ///< Without the quotes.
    Quote quote = 0;
    bool has_value = false;
};

struct Token {
    /// Other: comments, document types, processing instructions, CDATA sections, what is cut off.
    enum class Kind : std::uint8_t { Text, Start, End, Other };

    Kind kind = Kind::Text;
    bool closes_itself = false;  ///< `<br/>`
    std::uint32_t first_attribute = 0, attributes = 0;
    std::size_t start = 0, end = 0;
    std::string_view name;  ///< Of a tag, in small letters.
    const ElementFacts* facts = nullptr;
};

/// A page as tokens. Points into its bytes.
struct Markup {
    std::string_view text;
    bool is_xml = false;  ///< XHTML with an XML declaration, where `<a/>` has no content.
    std::vector<Token> tokens;
    std::vector<TagAttribute> attributes;
    std::deque<std::string> lowered;  ///< Names that had capitals.

    const TagAttribute* find(const Token& token, std::string_view attribute) const;
    /// The value of an attribute as it is meant; empty where there is none.
    std::string value(const Token& token, std::string_view attribute) const;
    std::string_view raw(const TagAttribute& attribute) const {
        return text.substr(attribute.value_start, attribute.value_end - attribute.value_start);
    }
};

/// The line of a byte, from 1.
std::size_t line_of_byte(std::string_view text, std::size_t place);

/// Cuts a page; never fails.
Markup tokenise(std::string_view text);
/// Cuts a piece of a page.
Markup tokenise(std::string_view text, bool is_xml);

}  // namespace tolmach::formats::html
