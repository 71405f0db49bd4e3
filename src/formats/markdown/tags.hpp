// SPDX-License-Identifier: Apache-2.0
// Tags of HTML inside of a text: which of them are the two edges of one code.
#pragma once

#include "formats/markdown/inlines.hpp"

namespace tolmach::formats::markdown {

/// Makes the tags that enclose text the edges of one code, where they nest with the other codes; the rest
/// stay placeholders.
void pair_tags(Inlines& inlines, std::string_view text);

}  // namespace tolmach::formats::markdown
