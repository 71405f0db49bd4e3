// SPDX-License-Identifier: Apache-2.0
// Footnotes of a page. A call is a link to a body that points back, or an element that holds the body; names
// of classes and roles (data/html_notes.tsv) tell what points nowhere.
#pragma once

#include "formats/html/note_links.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tolmach::formats::html {

struct NoteBody {
    TokenRange range;
    bool is_held = false;  ///< It stands in its call.
    std::string mark;      ///< Of its first call, without brackets.
};

struct NoteCall {
    TokenRange range;                ///< With the elements around it that hold nothing else,
    std::size_t start = 0, end = 0;  ///< and in bytes, with brackets that stand around them.
    std::size_t body = 0;            ///< Index of its note.
};

/// In the order of the page; bodies do not overlap, and calls neither.
struct PageNotes {
    std::vector<NoteBody> bodies;
    std::vector<NoteCall> calls;
    std::vector<TokenRange> back_links;  ///< Inside bodies; what is no text of theirs.
};

PageNotes find_page_notes(const Markup& markup, const Tree& tree);

}  // namespace tolmach::formats::html
