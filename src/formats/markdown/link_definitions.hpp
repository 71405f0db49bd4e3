// SPDX-License-Identifier: Apache-2.0
// Definitions of links (CommonMark 0.31 §4.7): `[label]: destination "title"`.
#pragma once

#include "formats/markdown/document.hpp"

#include <span>

namespace tolmach::formats::markdown {

/// Reads the definition at the start of lines into `links`; the first of two definitions holds. `title`
/// becomes the lines of its title. Gives how many lines it takes; 0 where no definition stands there.
std::size_t read_definition(std::span<const std::string_view> lines,
                            std::map<std::string, LinkDefinition, std::less<>>& links,
                            std::vector<std::string_view>& title);

}  // namespace tolmach::formats::markdown
