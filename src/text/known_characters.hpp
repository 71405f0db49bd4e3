// SPDX-License-Identifier: Apache-2.0
// What character.hpp says of a character, in tables: readers ask several times for each one of a document.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace tolmach::text::known_characters {

/// Properties of a character, as bits.
using Properties = std::uint16_t;
inline constexpr Properties kLetter = 1, kUpper = 2, kLower = 4, kDigit = 8, kMark = 16, kSpace = 32,
                            kPunctuation = 64, kNoText = 128, kInvisible = 256, kLatin = 512,
                            kCyrillic = 1024, kOtherScript = 2048,
                            kAsked = 4096;  ///< What a character has of which nothing else is so.

/// Characters from here on are asked of ICU each time; below are those of the house's scripts, General
/// Punctuation and the currency signs.
inline constexpr std::size_t kSize = 0x2100;

/// What is known so far, in all threads; 0 where nobody has asked.
extern std::array<std::atomic<Properties>, kSize> properties;
extern std::array<std::atomic<char32_t>, kSize> small_letters;

/// Asks ICU, and keeps the answer.
[[gnu::cold]] Properties ask_properties(char32_t c);
[[gnu::cold]] char32_t ask_lower(char32_t c);

[[gnu::always_inline]] inline Properties properties_of(char32_t c) {
    const Properties known = c < kSize ? properties[c].load(std::memory_order_relaxed) : Properties{0};
    return known != 0 ? known : ask_properties(c);
}
inline bool has(char32_t c, Properties wanted) {
    return (properties_of(c) & wanted) != 0;
}
inline char32_t lower_of(char32_t c) {
    const char32_t known = c < kSize ? small_letters[c].load(std::memory_order_relaxed) : char32_t{0};
    return known != 0 ? known : ask_lower(c);
}

}  // namespace tolmach::text::known_characters
