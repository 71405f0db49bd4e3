// SPDX-License-Identifier: Apache-2.0
// What each block of a plain text is: a part of the title block, a heading, an item or a paragraph.
#pragma once

#include "formats/plain/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// The kind of each lump: the type of its unit behind `tolmach:`. A number before a lump that is no item is
/// text: such a lump gets it back. The text has spaces in place of its calls.
std::vector<std::string> kinds_of(std::u32string_view text, const std::vector<Line>& lines,
                                  std::vector<Lump>& lumps);

}  // namespace tolmach::formats::plain
