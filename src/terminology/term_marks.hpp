// SPDX-License-Identifier: Apache-2.0
// Stretches of text that were marked as terms, and which of them translate each other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::terminology {

struct TermMark {
    std::string key;  ///< What the mark and its translation have in common; may be empty.
    std::string text;
    std::size_t line = 0;
};

/// For each mark of a source the place of its translation among those of a target, each used once: the one
/// with its key; where neither has a key, the one in the same place if both sides have equally many left.
std::vector<std::optional<std::size_t>> pair_marks(const std::vector<TermMark>& source,
                                                   const std::vector<TermMark>& target);

}  // namespace tolmach::terminology
