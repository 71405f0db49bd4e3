// SPDX-License-Identifier: Apache-2.0
// Places of a text that may be the call of a footnote, each with how much it looks like one.
#pragma once

#include "formats/plain/note_marks.hpp"

#include <map>
#include <utility>

namespace tolmach::formats::plain {

/// A number that may be a call.
struct CallCandidate {
    std::size_t number = 0;
    Stretch place;          ///< With brackets, and white space before them.
    double strength = 0;    ///< From 0 to 1.
    std::size_t group = 0;  ///< The numbers of `5,6` and `5–7` are calls together or not at all.
};

using CallScheme = std::pair<Dress, Numeral>;
/// The candidates of a text, in order, by how they are written.
using CallCandidates = std::map<CallScheme, std::vector<CallCandidate>>;
CallCandidates call_candidates(std::u32string_view text);

/// A strength from which on a place looks like a call by itself.
inline constexpr double kLooksLikeCall = 0.6;

/// The ends of longer runs of figures that may be a call glued to a number (`in 20195`), between two places:
/// those that end in the given number.
std::vector<Stretch> glued_to_number(std::u32string_view text, std::size_t from, std::size_t to,
                                     std::size_t number);

}  // namespace tolmach::formats::plain
