// SPDX-License-Identifier: Apache-2.0
// The edits that bring one unit of a file from what it says to what it shall say.
#pragma once

#include "xliff/file_bytes.hpp"
#include "xliff/model.hpp"
#include "xliff/places.hpp"

namespace tolmach::xliff {

/// Adds the edits for a unit of a file of 2.x (`two`) or 1.x; false where more than targets, states and notes
/// differs, or where the unit has no source that a target could follow.
bool splice_unit(const FileBytes& file, bool two, const UnitPlaces& places, const Unit& old, const Unit& now,
                 Edits& edits);

/// The parts of it; see splice_unit().
bool splice_targets_of_two(const FileBytes& file, const UnitPlaces& places, const Unit& old, const Unit& now,
                           Edits& edits);
bool splice_targets_of_one(const FileBytes& file, const UnitPlaces& places, const Unit& old, const Unit& now,
                           Edits& edits);
bool splice_notes(const FileBytes& file, bool two, const UnitPlaces& places, const Unit& old, const Unit& now,
                  Edits& edits);

/// The prefix of a tag with its colon; empty where it has none.
std::string prefix_of(std::string_view tag);

}  // namespace tolmach::xliff
