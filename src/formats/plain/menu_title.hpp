// SPDX-License-Identifier: Apache-2.0
// The title of a page that was copied whole, with its menus on top.
#pragma once

#include "formats/plain/title_block.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tolmach::formats::plain {

/// Which line is the title of such a page; none where a text begins as a note does, or no line stands out.
std::optional<std::size_t> title_under_menus(const std::vector<TitleLine>& lines);

}  // namespace tolmach::formats::plain
