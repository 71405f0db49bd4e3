// SPDX-License-Identifier: Apache-2.0
// What adds a half to the number before it: `and a half`, `et demi`, `½`.
#pragma once

#include "text/number_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace tolmach::text {

/// A word: its place in a text, empty where there is none.
struct PlaceOfWord {
    std::size_t start = 0, end = 0;
};
/// The word behind a place and the one before it, with spaces and hyphens between.
PlaceOfWord word_behind(std::u32string_view text, std::size_t at);
PlaceOfWord word_before(std::u32string_view text, std::size_t at);

/// Where that ends which adds a half and begins at a place, spaces first.
std::optional<std::size_t> end_of_added_half(std::u32string_view text, std::size_t at,
                                             const NumberWords& words);
/// Where that begins of which the word `half` is the last.
std::optional<std::size_t> start_of_added_half(std::u32string_view text, PlaceOfWord half,
                                               const NumberWords& words);

}  // namespace tolmach::text
