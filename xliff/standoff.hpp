// SPDX-License-Identifier: Apache-2.0
// Standoff: what 1.2 has no inline or attribute form for stands beside the text of its trans-unit, in our
// namespace: markers that would be tags to a translator, attributes of notes, of segments and ignorables.
#pragma once

#include "xliff/write_parts.hpp"

namespace tolmach::xliff {

/// Writes `tolmach:beside` if there is anything to keep.
void write_standoff(XmlWriter& to, const Prefixes& prefixes, const Unit& unit, bool term_marks);

/// Writes `tolmach:notes` for the notes of a file or group if 1.2 cannot say all of them.
void write_note_standoff(XmlWriter& to, const Prefixes& prefixes, const std::vector<Note>& notes,
                         std::size_t first_number = 1);

/// How long a content is in the count of standoff positions: a code point or a code is 1, a marker nothing.
std::size_t standoff_length(const Content& content);

}  // namespace tolmach::xliff
