// SPDX-License-Identifier: Apache-2.0
// From the parts of a page to units in reading order, and the holes they came from.
#pragma once

#include "formats/html/parts.hpp"
#include "formats/skeleton.hpp"

namespace tolmach::formats::html {

/// Units of blocks and values, each note after the block, or the list, of its first call, and their holes.
Extracted units_of(const Markup& markup, const Tree& tree, const PageNotes& notes, PageParts parts);

}  // namespace tolmach::formats::html
