// SPDX-License-Identifier: Apache-2.0
// Ids and language tags that 1.2 allows and XLIFF 2 does not: they are replaced; the former ones are kept in
// attributes of our namespace and restored when the file is converted back.
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
/// document out of the way. Returns the number of ids that were replaced.
std::size_t make_ids_valid_for_xliff2(Document& document);

/// Restores what make_ids_valid_for_xliff2() replaced.
void restore_ids(Document& document);

}  // namespace tolmach::xliff
