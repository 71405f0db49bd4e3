// SPDX-License-Identifier: Apache-2.0
// White space that a file does not ask to keep.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Makes each run of white space in the sources and targets of a unit one space, and none of those at its
/// ends, unless the unit preserves it (`xml:space`, XML 1.0 section 2.10; XLIFF 2.1 section 4.3.2.1).
void fold_free_space(Unit& unit);

}  // namespace tolmach::xliff
