// SPDX-License-Identifier: Apache-2.0
// Lists whose items count upwards, which may be the notes of a text.
#pragma once

#include "formats/plain/layout.hpp"
#include "formats/plain/note_marks.hpp"

namespace tolmach::formats::plain {

/// How the items of a list are marked.
struct ListStyle {
    Dress dress = Dress::Stop;
    Numeral numeral = Numeral::Figures;
    bool own_line = false;  ///< The mark has a line of its own, and the text begins on the next.

    auto operator<=>(const ListStyle&) const = default;
};

/// A line that may begin a note.
struct Entry {
    std::size_t number = 0, line = 0;
    std::size_t mark = 0;   ///< Where its mark begins.
    std::size_t start = 0;  ///< Where its text begins.
};

/// Entries of one style that count upwards; at most two numbers in a row are left out.
struct Chain {
    ListStyle style;
    std::vector<Entry> entries;
};

/// The chains of a text, in the order of their first entries, and the entries that belong to none. Lines of
/// `taken` (one flag a line) begin nothing.
struct NoteLists {
    std::vector<Chain> chains;
    std::vector<std::pair<ListStyle, Entry>> loose;
};
NoteLists note_lists(std::u32string_view text, const std::vector<Line>& lines,
                     const std::vector<bool>& taken);

}  // namespace tolmach::formats::plain
