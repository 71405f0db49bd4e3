// SPDX-License-Identifier: Apache-2.0
// Addresses in running text, for all rooms: what is linked, masked, or must stay as it is.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// A stretch of code points.
struct Stretch {
    std::size_t start = 0, end = 0;
};

/// A text with none of these, and without such a host, has no address.
inline constexpr std::u32string_view kSignsOfAddress = U"/@:?";
inline constexpr std::u32string_view kWebHost = U"www.";

/// The addresses in a text, without the punctuation of the sentence around them: with a scheme
/// (`https://a.example/b`), of a host alone (`www.a.example`, `a.example/b?c`), of mail, and DOIs with or
/// without `doi:` (ISO 26324). White space, quotation marks, angle brackets and U+FFFC end one.
std::vector<Stretch> addresses(std::u32string_view text);

/// The first place from `from` on that only an address has, `://` or `www.`, for text whose words may be
/// glued to it; npos for none.
std::size_t find_address_sign(std::u32string_view text, std::size_t from = 0);

}  // namespace tolmach::text
