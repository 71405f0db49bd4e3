// SPDX-License-Identifier: Apache-2.0
// Numbers in attributes of documents.
#pragma once

#include <charconv>
#include <cstddef>
#include <string_view>

namespace tolmach::formats {

/// The number that a text begins with; `otherwise` where it begins with none, or with one too large to hold.
inline std::size_t figure_in(std::string_view text, std::size_t otherwise) {
    std::from_chars(text.data(), text.data() + text.size(), otherwise);
    return otherwise;
}

}  // namespace tolmach::formats
