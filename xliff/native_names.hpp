// SPDX-License-Identifier: Apache-2.0
// NativeNames: ids and language tags that 1.2 takes and XLIFF 2 does not. They are replaced, the former ones
// stay beside them in our namespace, and are put back on the way home.
#pragma once

#include "xliff/model.hpp"

#include <cstddef>
#include <vector>

namespace tolmach::xliff {

/// The targets of a unit in the order in which they are read.
std::vector<Content*> targets_in_order(Unit& unit);

/// Gives files, groups, units, segments and inline elements ids that are name tokens and unique in their
/// scope (XLIFF 2.1 §4.3.1.21), the same in target and source where they are the same code; marks edges
/// isolated that have no partner; makes language tags well-formed and moves `xml:lang` that contradicts the
/// document out of the way. Gives the number of ids that were replaced.
std::size_t fit_names_to_two(Document& document);

/// Puts back what fit_names_to_two() replaced.
void restore_native_names(Document& document);

}  // namespace tolmach::xliff
