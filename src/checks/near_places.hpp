// SPDX-License-Identifier: Apache-2.0
// What is compared of two long lists, so that the work of a segment stays in proportion to its length.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tolmach::checks {

/// Where what is compared with a place of another list begins and ends: all of a list that is not very long,
/// and of a longer one what stands around the same place.
template <class List>
auto iterators_near(std::size_t at, List& list) {
    constexpr std::size_t kReach = 100;
    const std::size_t middle = std::min(at, list.size());
    const auto place = [&](std::size_t i) { return list.begin() + static_cast<std::ptrdiff_t>(i); };
    return std::pair(place(middle - std::min(middle, kReach)),
                     place(std::min(list.size(), middle + kReach + 1)));
}

}  // namespace tolmach::checks
