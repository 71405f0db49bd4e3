// SPDX-License-Identifier: Apache-2.0
// Footnotes that have a mark: a number, a letter or a sign at their call, and the notes with those marks in a
// list at the end, or at the foot of each page or chapter. What is a call and what is chance is a decision
// over the whole text: both count upwards.
#pragma once

#include "formats/plain/layout.hpp"
#include "formats/plain/note_marks.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::formats::plain {

/// The notes of the lists and their calls.
struct MarkedNotes {
    struct Note {
        std::size_t number = 0;  ///< As its mark has it.
        Stretch text;
    };
    std::vector<Note> notes;
    struct Call {
        std::size_t note = 0;  ///< Its index.
        Stretch mark;
        double confidence = 1;  ///< From 0 to 1.
    };
    std::vector<Call> calls;  ///< In order.
    struct Twice {
        std::size_t number = 0;
        std::size_t first = 0, again = 0;  ///< Where the texts of the two notes begin.
    };
    std::vector<Twice> twice;         ///< Marks that a list has again: their notes are no notes of their own.
    std::vector<Stretch> unanswered;  ///< Marks that are plain to see, and no list has a note for them.
    std::vector<bool> in_list;        ///< One flag a line: it belongs to a list or is its heading.
};

/// The lists that are called, scheme by scheme, those with most evidence first; without notes where none is.
MarkedNotes find_marked_notes(std::u32string_view text, const std::vector<Line>& lines, Layout layout);

/// A text has spaces in place of its marks as long as this lives, so that the kinds of its blocks can be
/// told.
class WithoutMarks {
  public:
    WithoutMarks(std::u32string& text, const MarkedNotes& notes);
    WithoutMarks(const WithoutMarks&) = delete;
    WithoutMarks& operator=(const WithoutMarks&) = delete;
    ~WithoutMarks();

  private:
    std::u32string& text_;
    std::vector<std::pair<std::size_t, std::u32string>> marks_;  ///< Where each stood; they may overlap.
};

}  // namespace tolmach::formats::plain
