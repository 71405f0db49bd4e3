// SPDX-License-Identifier: Apache-2.0
// The title block of a note: which of its first lines is the series, the title, the reference, an author, the
// date.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// A line of a note, from the first on.
struct TitleLine {
    std::u32string_view text;  ///< Without white space at its ends.
    std::size_t stanza = 0;    ///< Number of the run of lines without a blank one that it belongs to.
    bool is_title = false;     ///< It is marked as the title.
    bool is_other = false;     ///< It is an item or another thing that no title block has.
};

/// No title block has more lines.
inline constexpr std::size_t kMostTitleLines = 14;

/// The kinds of the lines that make the title block, from the first on; none where a text begins with prose.
std::vector<std::string> title_block_of(const std::vector<TitleLine>& lines);

/// The same of a document that marks its blocks: only where a title is marked, or a date, a reference or an
/// author shows that there is such a block. Empty for a line before the title that is none of its parts.
std::vector<std::string> marked_title_block_of(const std::vector<TitleLine>& lines);

/// Whether a line is plainly one of a title block, and a block of its own: a date, or authors behind `by`.
bool is_title_line(std::u32string_view line);

}  // namespace tolmach::formats::plain
