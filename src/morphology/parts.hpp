// SPDX-License-Identifier: Apache-2.0
// A term of several words taken apart and put together.
#pragma once

#include "morphology/word.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::morphology {

/// A word of a term with the punctuation that stands around it.
struct Part {
    std::string before, word, after;
};
using Parts = std::vector<Part>;

/// The words of a term.
Parts parts_of(std::string_view term);

/// The forms of a term cell by cell, one of `inflected` a part; a part without cells stays as it is.
Cells joined(const Parts& parts, std::vector<Cells> inflected, std::size_t labels);

/// The first part, never part 0, behind which nothing inflects; the number of parts where there is none.
std::size_t first_tie(const Tables& tables, const Parts& parts);

}  // namespace tolmach::morphology
