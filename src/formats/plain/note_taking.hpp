// SPDX-License-Identifier: Apache-2.0
// Takes the lists of an alignment out of a text: how far each note goes, and which places are its calls.
#pragma once

#include "formats/plain/marked_notes.hpp"
#include "formats/plain/note_alignment.hpp"

namespace tolmach::formats::plain {

/// Lists of one style with what calls them.
struct CalledLists {
    CallScheme scheme;
    std::vector<const Chain*> chains;  ///< What the alignment's numbers mean.
    const std::vector<CallCandidate>* candidates = nullptr;
    Alignment alignment;
    std::vector<Entry> others;  ///< Entries of the style that belong to no list that is called.
};

/// Adds the notes and calls of such lists to what was found before.
void take_lists(std::u32string_view text, const std::vector<Line>& lines, Layout layout,
                const CalledLists& lists, MarkedNotes& to);

/// The number of the line in which a place stands.
std::size_t line_of(const std::vector<Line>& lines, std::size_t at);

/// For each line whether a call of a note that was found stands in it.
std::vector<bool> lines_with_calls(const std::vector<Line>& lines, const MarkedNotes& found);

/// Takes the heading and the rules above a line of a list into the list.
void take_heading(std::u32string_view text, const std::vector<Line>& lines, std::size_t line,
                  std::vector<bool>& in_list);

/// Whether a heading of notes stands above a line.
bool has_notes_heading(std::u32string_view text, const std::vector<Line>& lines, std::size_t line);

}  // namespace tolmach::formats::plain
