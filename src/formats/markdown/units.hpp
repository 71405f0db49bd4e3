// SPDX-License-Identifier: Apache-2.0
// The units of a Markdown text.
#pragma once

#include "formats/markdown/reading.hpp"
#include "formats/skeleton.hpp"

namespace tolmach::formats::markdown {

/// Units and holes, in reading order: a note follows the paragraph that calls it first. `keys` are those of
/// the front matter that are translated; empty for the usual ones. What was read of a passage is given up
/// once its unit is made.
Extracted units_of(Reading& reading, std::string_view text, const std::vector<std::string>& keys);

}  // namespace tolmach::formats::markdown
