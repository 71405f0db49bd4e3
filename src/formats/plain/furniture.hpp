// SPDX-License-Identifier: Apache-2.0
// What a page has round its text: the links above a web page, page numbers, running heads, the numbers of
// paragraphs. It stays in the source and is not translated.
#pragma once

#include "formats/plain/layout.hpp"
#include "formats/plain/marked_notes.hpp"

namespace tolmach::formats::plain {

/// One flag a line: it is a page's furniture and no part of the text. Lines of lists and with calls are none.
std::vector<bool> furniture_of(std::u32string_view text, const std::vector<Line>& lines,
                               const MarkedNotes& marked);

/// Leaves the numbers out that a web page glues to its paragraphs, `1The port`, where they count upwards.
void drop_paragraph_numbers(std::u32string_view text, std::vector<Lump>& lumps);

}  // namespace tolmach::formats::plain
