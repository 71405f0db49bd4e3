// SPDX-License-Identifier: Apache-2.0
// Two spellings of one language: what another orthography writes otherwise than the official one.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::restoration {

/// The differences of a language; none where it has one orthography.
class OtherOrthography {
  public:
    explicit OtherOrthography(std::string_view language);
    /// A lower-case word of the official orthography as the other one writes it; the same word where both
    /// agree.
    std::u32string written(std::u32string_view word) const;
    /// A lower-case word of the other orthography as the official one writes it.
    std::u32string official(std::u32string_view word) const;
    /// Whether a word is spelled as only the other orthography does.
    bool shows(std::u32string_view word) const;
    /// Whether the other orthography shows by ь that a word, a preposition, is softened by the next one.
    bool softened_by(std::u32string_view word, std::u32string_view next) const;
    /// The vowel that stands behind a hard consonant where this one stands behind a soft one, or the reverse;
    /// the same letter where usage leaves no choice.
    char32_t other_vowel(char32_t vowel) const;

  private:
    struct Stem {
        std::u32string official, other;
    };
    struct Softened {
        std::u32string consonant, before;
    };
    struct Abroad {
        std::vector<std::u32string> stems, endings;
    };
    bool is_from_abroad(std::u32string_view word) const;
    std::vector<std::size_t> soft_places(std::u32string_view word) const;
    const Stem* stem_of(std::u32string_view word, std::u32string Stem::*spelling) const;

    std::vector<Stem> stems_;
    std::vector<Softened> softened_;
    std::vector<std::u32string> joined_;
    std::vector<Abroad> abroad_;
    std::u32string hard_, soft_;
    // Behind which consonants the other orthography has the second vowel for the first in words from abroad.
    std::u32string hardened_, vowels_;
};

}  // namespace tolmach::restoration
