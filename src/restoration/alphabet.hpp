// SPDX-License-Identifier: Apache-2.0
// The letters of Russian and Belarusian as small numbers: what the compiled lexicon is made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::restoration {

/// A letter of the alphabet, from 1; 0 is the edge of a word.
using Letter = std::uint8_t;
inline constexpr Letter kEdge = 0;
inline constexpr std::size_t kLetters = 37;  ///< With the edge.

/// A word in lower case; its bytes are Letters.
using Spelling = std::string;

/// The number of a lower-case letter; kEdge for what is none of the alphabet.
Letter letter_of(char32_t c);
char32_t character_of(Letter letter);

/// Nothing where a character is no letter of the alphabet. Case and the shape of the apostrophe do not
/// matter.
std::optional<Spelling> spelling_of(std::u32string_view word);
std::u32string characters_of(std::string_view spelling);

/// How words of a language are kept: in Russian with е for ё, for most texts print it so.
Spelling folded(Spelling word, std::string_view language);

}  // namespace tolmach::restoration
