// SPDX-License-Identifier: Apache-2.0
// The pieces of a text between separators.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// The pieces, empty ones too; views into `text`.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        pieces.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return pieces;
}

}  // namespace tolmach::text
