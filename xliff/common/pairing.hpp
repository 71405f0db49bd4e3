// SPDX-License-Identifier: Apache-2.0
// Pairing: which edges of codes and markers form elements that nest, and which must stand alone.
#pragma once

#include "xliff/model.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace tolmach::xliff {

inline constexpr std::size_t kNoPartner = static_cast<std::size_t>(-1);

/// For each part of a content, the index of the edge it nests with, or kNoPartner. Pairs that nest can be
/// written as one element around their text; of two that overlap, the one that ends first stands alone,
/// unless it `is_kept`: then those that it overlaps stand alone.
std::vector<std::size_t> nested_partners(const Content& content,
                                         const std::function<bool(const Inline&)>& is_kept = {});

}  // namespace tolmach::xliff
