// SPDX-License-Identifier: Apache-2.0
// Which numbers of a text call which notes of its lists: both count upwards, so the calls of a list stand in
// the order of its entries, each before its note, and the calls of one list before those of the next.
#pragma once

#include "formats/plain/note_calls.hpp"
#include "formats/plain/note_lists.hpp"

namespace tolmach::formats::plain {

inline constexpr std::size_t kNoCall = static_cast<std::size_t>(-1);

/// The lists that are called, and by what.
struct Alignment {
    double worth = 0;  ///< Strengths of the calls, less one for each note of those lists that none calls.
    struct Called {
        std::size_t chain = 0;
        std::vector<std::size_t> calls;  ///< For each entry its candidate, or kNoCall.
    };
    std::vector<Called> lists;
};

/// The alignment of most worth; without lists where none is worth anything. Time is that of sorting.
Alignment align(const std::vector<const Chain*>& chains, const std::vector<CallCandidate>& candidates);

}  // namespace tolmach::formats::plain
