// SPDX-License-Identifier: Apache-2.0
// Footnotes marked with a sign: `*`, `**`, `†`, `[*]`, at the foot of the text or of its page.
#pragma once

#include "formats/plain/marked_notes.hpp"

namespace tolmach::formats::plain {

/// Adds the notes that begin with a sign and have one call of it before them. A sign that several lines begin
/// with is a bullet, and a pair of stars around words is emphasis.
void take_symbol_notes(std::u32string_view text, const std::vector<Line>& lines, Layout layout,
                       MarkedNotes& to);

}  // namespace tolmach::formats::plain
