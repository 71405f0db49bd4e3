// SPDX-License-Identifier: Apache-2.0
// The word that somebody meant who mistyped one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// How many letters must be added, left out, replaced or exchanged with their neighbour to make one word of
/// another (optimal string alignment); case does not count.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that a mistyped word is nearest to: one that it begins, else one in which a third of the
/// letters or fewer are different; empty where none is. Of equals the first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace tolmach::text
