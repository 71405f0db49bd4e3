// SPDX-License-Identifier: Apache-2.0
// Footnotes that have a mark: `[1]`, `[^1]`, `(1)`, `¹` in the text, and a list of the notes with those
// marks.
#pragma once

#include "formats/plain/layout.hpp"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// A stretch of text, in code points.
struct Stretch {
    std::size_t start = 0, end = 0;
};

/// The notes of a list and their calls.
struct MarkedNotes {
    std::map<std::size_t, Stretch> notes;  ///< By their numbers in the text.
    struct Call {
        std::size_t number = 0;
        Stretch mark;
    };
    std::vector<Call> calls;  ///< In order.
    struct Twice {
        std::size_t number = 0;
        std::size_t first = 0, again = 0;  ///< Where the texts of the two notes begin.
    };
    std::vector<Twice> twice;   ///< Marks that the list has again: their notes are no notes of their own.
    std::vector<bool> in_list;  ///< One flag a line: it belongs to the list or is its heading.
};

/// The list that answers most calls; without notes where none does. A list is numbered from 1 without gaps,
/// and each note stands behind its call.
MarkedNotes find_marked_notes(std::u32string_view text, const std::vector<Line>& lines, Layout layout);

}  // namespace tolmach::formats::plain
