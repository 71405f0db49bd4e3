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
    ContractedPair,  ///< The pairs that do, made of them.
    FirstOfPair,     ///< What the pairs that elide and those that contract begin with, and what elides.
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
               is_listed(fact, word);
    }
    /// A glance: false where two words with a space between are surely not listed.
    bool may_have_pair(SpellingFact fact, std::u32string_view first, std::u32string_view second) const {
        return !first.empty() && !second.empty() &&
               looks_[static_cast<std::size_t>(fact)]
                     [look_of(first.front(), second.back(), first.size() + 1 + second.size())];
    }
    /// The longest listed word that a word begins with; empty where none is.
    std::u32string_view beginning_of(SpellingFact fact, std::u32string_view word) const;
    /// Whether a word holds any of the listed ones.
    bool occurs_in(SpellingFact fact, std::u32string_view word) const;

  private:
    bool is_listed(SpellingFact fact, std::u32string_view word) const;

    // Glances that spare most look-ups: what the listed words begin with, and how they look.
    static constexpr std::size_t kBeginnings = 1024, kLooks = 1024;
    static std::size_t beginning_of_two(std::u32string_view word) {
        return (word[0] * 31U + word[1]) % kBeginnings;
    }
    static std::size_t look_of(char32_t first, char32_t last, std::size_t size) {
        return (first + last * 67U + size * 37U) % kLooks;
    }
    static std::size_t look_of(std::u32string_view word) {
        return look_of(word.front(), word.back(), word.size());
    }

    std::array<std::bitset<kBeginnings>, static_cast<std::size_t>(SpellingFact::Count)> beginnings_;
    std::array<std::bitset<kLooks>, static_cast<std::size_t>(SpellingFact::Count)> looks_;
    std::array<text::WordSet, static_cast<std::size_t>(SpellingFact::Count)> words_;
};

/// Those of a primary language subtag; empty ones for a language without data.
const SpellingFacts& spelling_facts_of(std::string_view language);

}  // namespace tolmach::checks
