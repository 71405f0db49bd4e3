// SPDX-License-Identifier: Apache-2.0
// Cells that hold several terms.
#pragma once

#include "glossary/model.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tolmach::glossary {

/// Makes several terms of each that one of the marks parts (`/;`), outside of brackets: the first keeps what
/// is said of it, the others are admitted where it is preferred, and a term that is there already is not
/// made again. Titles stay whole, and what would give a term of one or two letters (`km/h`). How many terms
/// were cut.
std::size_t split_terms(std::vector<Concept>& concepts, const std::u32string& marks);

}  // namespace tolmach::glossary
