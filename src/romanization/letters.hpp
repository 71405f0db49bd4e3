// SPDX-License-Identifier: Apache-2.0
// The Cyrillic letters that schemes speak of, and sets of them in one machine word.
#pragma once

#include <cstdint>
#include <string_view>

namespace tolmach::romanization {

/// The sign that stands for the Belarusian apostrophe in words and schemes.
inline constexpr char32_t kApostrophe = U'’';

/// A set of letters; the edge of a word is one more member.
using LetterSet = std::uint64_t;
inline constexpr LetterSet kWordEdge = LetterSet{1} << 63;
inline constexpr LetterSet kAnyLetter = ~LetterSet{0};

// U+0430 to U+045F are the letters of the Slavic alphabets; those of old and of neighbouring ones follow.
inline constexpr char32_t kFirstLetter = U'а', kLastLetter = U'џ';
inline constexpr std::u32string_view kFurtherLetters = U"’ґѣѳѵѫғқңүұһәөӣ";
inline constexpr int kBlockOfLetters = static_cast<int>(kLastLetter - kFirstLetter) + 1;
static_assert(kFurtherLetters.size() + kBlockOfLetters < 64);

/// Which of at most 63 letters a lower-case one is; -1 for what no scheme can speak of.
inline int letter_index(char32_t c) {
    if (c >= kFirstLetter && c <= kLastLetter) return static_cast<int>(c - kFirstLetter);
    const std::size_t further = c < 0x80 ? kFurtherLetters.npos : kFurtherLetters.find(c);
    return further == kFurtherLetters.npos ? -1 : kBlockOfLetters + static_cast<int>(further);
}
/// The set of one letter; the edge of a word for what is no letter.
inline LetterSet set_of(char32_t c) {
    const int index = letter_index(c);
    return index < 0 ? kWordEdge : LetterSet{1} << index;
}

}  // namespace tolmach::romanization
