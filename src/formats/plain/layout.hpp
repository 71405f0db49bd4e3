// SPDX-License-Identifier: Apache-2.0
// The lines of a plain text, and the blocks they make: by blank lines, one a line, or wrapped.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// A line in code points, its end not included.
struct Line {
    std::size_t start = 0, end = 0;
    std::size_t text_start = 0, text_end = 0;  ///< Without white space at either end; equal for a blank line.

    bool blank() const { return text_start == text_end; }
    std::size_t length() const { return text_end - text_start; }
};
/// LF, CR LF and CR end a line.
std::vector<Line> lines_of(std::u32string_view text);

/// How a text shows where its paragraphs end.
enum class Layout {
    BlankLines,  ///< By blank lines: a line feed inside a paragraph means something else.
    Lines,       ///< Each line is a paragraph.
    Wrapped,     ///< By blank lines and short lines: most line feeds are soft wraps.
};
Layout layout_of(std::u32string_view text, const std::vector<Line>& lines);

/// Lines that make one block.
struct Lump {
    std::size_t start = 0,
                end = 0;  ///< In code points, without white space at the ends and without a bullet.
    std::size_t first_line = 0, last_line = 0;
    std::size_t stanza = 0;  ///< Number of the run of lines without a blank one that it belongs to.
    bool bulleted = false;   ///< An item; `numbered` says of which list.
    bool numbered = false;
    std::size_t hashes = 0;  ///< `#` of a Markdown heading, or the level that an underline gives; 0 for none.
};
/// The lumps of a text; lines of `taken` (one flag a line) are left out.
std::vector<Lump> lumps_of(std::u32string_view text, const std::vector<Line>& lines, Layout layout,
                           const std::vector<bool>& taken);

}  // namespace tolmach::formats::plain
