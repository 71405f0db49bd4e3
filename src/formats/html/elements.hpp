// SPDX-License-Identifier: Apache-2.0
// What HTML says of its elements.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

/// How an element stands in the text: as a block, inside a line, as a line break, as one code whose text is
/// shown (`code`) or not (`script`).
enum class Flow : std::uint8_t { Block, Inline, Break, Code, Opaque };
/// What may be inside: markup, nothing but text, text with character references, nothing.
enum class Inside : std::uint8_t { Markup, Raw, Rcdata, Void };

struct ElementFacts {
    std::string_view name;
    Flow flow = Flow::Inline;
    Inside inside = Inside::Markup;
    std::string_view type, sub_type;      ///< Of its code in XLIFF,
    std::string_view style;               ///< and its name in Format Style (fs:fs).
    std::string_view kind;                ///< Of its unit, behind `tolmach:`; empty for a paragraph.
    std::vector<std::string_view> ends;   ///< Open elements that its start tag ends,
    std::vector<std::string_view> stops;  ///< unless one of these is open inside them.
};

/// The facts of an element by its name in small letters; an element that is not known is inline.
const ElementFacts& facts_of(std::string_view name);
/// Whether HTML knows the element.
bool is_known_element(std::string_view name);

}  // namespace tolmach::formats::html
