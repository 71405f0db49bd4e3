// SPDX-License-Identifier: Apache-2.0
// The edits that replace the old translation of one unit in its file by the new one.
#pragma once

#include "xliff/byte_locations.hpp"
#include "xliff/model.hpp"
#include "xliff/splice/file_bytes.hpp"

namespace tolmach::xliff {

/// Adds the edits for a unit of a file of 2.x (`is_v2`) or 1.x; false where more than targets, states, notes
/// and new candidates differs, or where the unit has no source that a target could follow.
bool splice_unit(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                 const Unit& now, Edits& edits);

/// The parts of it; see splice_unit().
bool splice_xliff2_targets(const FileBytes& file, const UnitLocations& places, const Unit& old,
                           const Unit& now, Edits& edits);
bool splice_xliff1_targets(const FileBytes& file, const UnitLocations& places, const Unit& old,
                           const Unit& now, Edits& edits);
bool splice_notes(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                  const Unit& now, Edits& edits);
/// Candidates of text that stand behind those that the unit had.
bool splice_matches(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                    const Unit& now, Edits& edits);

/// The prefix of a tag with its colon; empty where it has none.
std::string prefix_of(std::string_view tag);

}  // namespace tolmach::xliff
