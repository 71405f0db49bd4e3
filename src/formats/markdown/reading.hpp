// SPDX-License-Identifier: Apache-2.0
// A Markdown text as reading and merging it both see it.
#pragma once

#include "formats/markdown/front_matter.hpp"
#include "formats/markdown/passage.hpp"

#include <deque>

namespace tolmach::formats::markdown {

/// Points into the text that was read.
struct Reading {
    FrontMatter front;
    std::vector<YamlScalar> scalars;
    Document document;
    std::deque<Passage> passages;  ///< One a leaf of the document, in their order.
};

Reading read_text(std::string_view text);

}  // namespace tolmach::formats::markdown
