// SPDX-License-Identifier: Apache-2.0
// Links that lead from a note back to its call on a web page, and are no part of the note's text: `↑`, `↩`,
// `^ a b`, `Back to text`.
#pragma once

#include <cstddef>
#include <string_view>

namespace tolmach::formats::plain {

/// Where the text goes on behind the back links that begin at `at`, up to `end`; `at` itself without any.
std::size_t skip_back_links(std::u32string_view text, std::size_t at, std::size_t end);

/// Where a note from `start` to `end` ends without the back links at its end.
std::size_t without_back_links(std::u32string_view text, std::size_t start, std::size_t end);

}  // namespace tolmach::formats::plain
