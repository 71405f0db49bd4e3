// SPDX-License-Identifier: Apache-2.0
// The facts of spelling of a language: data/spelling.tsv.
#pragma once

#include "text/table.hpp"

#include <array>
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
    BeforeConsonant,  ///< Words that have another form before a vowel, beside those that elide.
    Count
};

/// Words in small letters, by what they are listed for.
class SpellingFacts {
  public:
    const text::WordSet& of(SpellingFact fact) const { return words_[static_cast<std::size_t>(fact)]; }
    void add(SpellingFact fact, text::WordSet words);
    bool has(SpellingFact fact, std::u32string_view word) const {
        return word.size() <= longest_[static_cast<std::size_t>(fact)] && of(fact).contains(word);
    }
    /// The longest listed word that a word begins with; empty where none is.
    std::u32string_view beginning_of(SpellingFact fact, std::u32string_view word) const;
    /// Whether a word holds any of the listed ones.
    bool occurs_in(SpellingFact fact, std::u32string_view word) const;

  private:
    std::array<text::WordSet, static_cast<std::size_t>(SpellingFact::Count)> words_;
    std::array<std::size_t, static_cast<std::size_t>(SpellingFact::Count)> longest_{};  // Of each.
};

/// Those of a primary language subtag; empty ones for a language without data.
const SpellingFacts& spelling_facts_of(std::string_view language);

}  // namespace tolmach::checks
