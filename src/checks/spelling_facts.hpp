// SPDX-License-Identifier: Apache-2.0
// The facts of spelling of a language: data/spelling.tsv.
#pragma once

#include "text/table.hpp"

#include <array>
#include <bitset>
#include <string_view>

namespace tolmach::checks {

/// What words are listed for.
enum class SpellingFact : std::uint8_t {
    Apostrophe,
    Elided,
    ApostropheWord,
    ApostropheLost,  ///< The same words without it, made of them.
    Elides,
    NotElided,
    ElidedPair,
    Contracts,
    FirstOfPair,  ///< What the pairs that elide and those that contract begin with.
    Infinitive,
    Noun,
    Between,
    Accent,
    AccentBefore,
    Tripled,
    UStressed,
    UInside,
    Yo,
    YoStem,
    SoftSign,
    SoftSignWord,
    OtherOrthography,
    Ordinal,          ///< Endings of ordinals in figures, each with the right one: `ème=e`.
    OrdinalRight,     ///< Those right ones.
    BeforeConsonant,  ///< Words that have another form before a vowel, beside those that elide.
    Count
};

/// Words in small letters, by what they are listed for.
class SpellingFacts {
  public:
    const text::WordSet& of(SpellingFact fact) const { return words_[static_cast<std::size_t>(fact)]; }
    void add(SpellingFact fact, text::WordSet words);
    bool has(SpellingFact fact, std::u32string_view word) const {
        return !word.empty() && looks_[static_cast<std::size_t>(fact)][look_of(word)] &&
               of(fact).contains(word);
    }
    /// The longest listed word that a word begins with; empty where none is.
    std::u32string_view beginning_of(SpellingFact fact, std::u32string_view word) const;
    /// Whether a word holds any of the listed ones.
    bool occurs_in(SpellingFact fact, std::u32string_view word) const;

  private:
    // Glances that spare most look-ups: what the listed words begin with, and how they look.
    static constexpr std::size_t kLetters = 64, kLooks = 1024;
    static std::size_t letter_of(std::u32string_view word) { return word.front() % kLetters; }
    static std::size_t look_of(std::u32string_view word) {
        return (word.front() + word.back() * 67U + word.size() * 37U) % kLooks;
    }

    std::array<std::bitset<kLetters>, static_cast<std::size_t>(SpellingFact::Count)> letters_;
    std::array<std::bitset<kLooks>, static_cast<std::size_t>(SpellingFact::Count)> looks_;
    std::array<text::WordSet, static_cast<std::size_t>(SpellingFact::Count)> words_;
};

/// Those of a primary language subtag; empty ones for a language without data.
const SpellingFacts& spelling_facts_of(std::string_view language);

}  // namespace tolmach::checks
