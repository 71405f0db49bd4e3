// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

#include <cstddef>
#include <vector>

namespace tolmach::checks {

/// Whether a segment says something in the source and nothing in the target: it is untranslated, or its
/// sentence was joined to a neighbour.
bool is_emptied(const Segment& segment);

/// For each segment of a unit the number, from 0, of the group that is compared as one: a segment alone, or
/// one with the emptied segments after it, for its sentence may hold theirs. Those in front of all others
/// belong to the first.
std::vector<std::size_t> sentence_groups(const Unit& unit);

}  // namespace tolmach::checks
