// SPDX-License-Identifier: Apache-2.0
// What a page has round its text: the links above a web page, page numbers, running heads, the numbers of
// paragraphs. It stays in the source and is not translated.
#pragma once

#include "formats/plain/layout.hpp"

namespace tolmach::formats::plain {

/// One flag a line: it is a page's furniture and no part of the text. Lines of `taken` are not looked at.
std::vector<bool> furniture_of(std::u32string_view text, const std::vector<Line>& lines,
                               const std::vector<bool>& taken);

/// Leaves the numbers out that a web page glues to its paragraphs, `1The port`, where they count upwards.
void drop_paragraph_numbers(std::u32string_view text, std::vector<Lump>& lumps);

}  // namespace tolmach::formats::plain
