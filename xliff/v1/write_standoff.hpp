// SPDX-License-Identifier: Apache-2.0
// Standoff annotations (`tolmach:beside`): what 1.2 has no inline element or attribute for is written after
// the text of its trans-unit, in our namespace: markers that a translator would see as tags, attributes of
// notes, segments and ignorables.
#pragma once

#include "xliff/common/write_parts.hpp"

namespace tolmach::xliff {

/// Writes `tolmach:beside` if there is anything to keep.
void write_standoff(XmlWriter& to, const Prefixes& prefixes, const Unit& unit, bool term_marks);

/// Writes `tolmach:notes` for the notes of a file or group if 1.2 cannot say all of them.
void write_note_standoff(XmlWriter& to, const Prefixes& prefixes, const std::vector<Note>& notes,
                         std::size_t first_number = 1);

}  // namespace tolmach::xliff
