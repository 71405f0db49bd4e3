// SPDX-License-Identifier: Apache-2.0
// Numbers in words that contradict each other.
#pragma once

#include "text/number.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::checks {

/// The numbers of one side of a sentence that are written in words, and the values of the others.
struct WordedSide {
    std::vector<const text::WordedNumber*> worded;
    std::set<std::string, std::less<>> others;
};

/// A number of the source and one of the target (their places) that nothing on the other side answers: `two`
/// became `trois`. Languages leave numbers out and add idioms, so each side must have one, of one sort, and
/// words that often mean something else do not count.
std::optional<std::pair<std::size_t, std::size_t>> contradiction(const WordedSide& source,
                                                                 const WordedSide& target);

}  // namespace tolmach::checks
