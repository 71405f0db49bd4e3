// SPDX-License-Identifier: Apache-2.0
// What stands behind the text of a link (CommonMark 0.31 §6.3): `](destination "title")`, `][label]`, `][]`,
// `]`; and of a span of pandoc's, `]{.class}`.
#pragma once

#include "formats/markdown/inlines.hpp"
#include "formats/markdown/spans.hpp"

namespace tolmach::formats::markdown {

/// Brackets with text between.
struct BracketedText {
    std::size_t from = 0;   ///< Where the text begins.
    std::size_t close = 0;  ///< The closing bracket.
    bool is_image = false;
    bool holds_bracket = false;  ///< A bracket opens in it, so that it is no label.
};

struct LinkEnd {
    std::size_t to = kNoEnd;                   ///< npos where the brackets are no link.
    std::size_t title_from = 0, title_to = 0;  ///< Of the title's text; equal where it has none.
    InlineCode code;
};

LinkEnd link_end(std::string_view text, const BracketedText& brackets, const Document& document);

}  // namespace tolmach::formats::markdown
