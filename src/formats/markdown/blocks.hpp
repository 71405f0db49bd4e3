// SPDX-License-Identifier: Apache-2.0
// The blocks of a Markdown text: CommonMark's (0.31, chapters 4 and 5), GFM's tables and tasks, footnotes,
// and pandoc's divisions, definitions of terms and attributes.
#pragma once

#include "formats/markdown/document.hpp"

namespace tolmach::formats::markdown {

/// Reads the blocks of a text behind its front matter, which ends at `from`. The document points into it.
/// Takes time by the size of the text; nesting deeper than 64 containers is text.
Document blocks_of(std::string_view text, std::size_t from);

}  // namespace tolmach::formats::markdown
