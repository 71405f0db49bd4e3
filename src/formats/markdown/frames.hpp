// SPDX-License-Identifier: Apache-2.0
// The containers that are open where the reader of blocks stands.
#pragma once

#include "formats/markdown/document.hpp"
#include "formats/markdown/line_cursor.hpp"

namespace tolmach::formats::markdown {

/// A list that the next item may go on with.
struct OpenList {
    std::size_t number = 0;  ///< 0 for none.
    bool ordered = false;
    char sign = 0;
};

/// An open container.
struct Frame {
    std::size_t container = 0;
    Container::Kind kind = Container::Kind::Root;
    std::size_t indent = 0;  ///< Of what stands in it, in columns.
    bool has_content = false;
    OpenList list;
};

/// Passes over `>` and the space behind it, where it stands here.
bool enter_quotation(LineCursor& line);
/// Whether a line goes on in a container; its prefix is passed over.
bool goes_on_in(const Frame& frame, LineCursor& line);

}  // namespace tolmach::formats::markdown
