// SPDX-License-Identifier: Apache-2.0
// What looks like a footnote and was not taken for one, so that nothing is passed over in silence: figures
// that hang on a word, words that were glued together.
#pragma once

#include "formats/plain/marked_notes.hpp"
#include "formats/structure.hpp"

#include <string>

namespace tolmach::formats::plain {

/// A place that may be that of a footnote.
struct Suspected {
    Stretch place;
    bool is_mark = false;   ///< A figure that may be a call; else two words that were glued together.
    std::size_t more = 0;   ///< How many like it follow that are not listed.
    bool is_stray = false;  ///< It reads like a note, in a text that has hardly any.
};

/// What there is to say about such a place.
std::string says(const Suspected& suspected);

/// The places of a text that look like the call or the beginning of a footnote and belong to none of the
/// structure, in order. `names`: names with a capital inside.
std::vector<Suspected> suspected_notes(std::u32string_view text, const std::vector<Line>& lines,
                                       const Structure& structure, const MarkedNotes& marked,
                                       const std::vector<std::u32string>& names);

}  // namespace tolmach::formats::plain
