// SPDX-License-Identifier: Apache-2.0
// The title block of a note: which of its first lines is the series, the title, the reference, an author, the
// date.
#pragma once

#include "formats/plain/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// The kinds of the lumps that make the title block, from the first on; none where a text begins with prose.
std::vector<std::string> title_block_of(std::u32string_view text, const std::vector<Lump>& lumps);

/// Whether a line is plainly one of a title block, and a block of its own: a date, or authors behind `by`.
bool is_title_line(std::u32string_view line);

}  // namespace tolmach::formats::plain
