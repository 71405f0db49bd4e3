// SPDX-License-Identifier: Apache-2.0
// From a structure to units: what the translator gets, and the holes it came from.
#pragma once

#include "formats/skeleton.hpp"
#include "formats/structure.hpp"

#include <string_view>

namespace tolmach::formats::plain {

/// Stands in the original data of a call for the note that was run into the text there: before it what led to
/// the note, after it what followed. A note in several units has one for each.
inline constexpr std::string_view kNotePlace = "\uFFFC";

/// Units in reading order, each note after the block, or the list, of its first call, with the holes, soft
/// breaks and note list of their skeleton. `wrapped`: line ends inside a block are soft.
Extracted units_of(std::string_view utf8, const Structure& structure, bool wrapped);

}  // namespace tolmach::formats::plain
