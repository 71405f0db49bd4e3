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
    Count
};

/// Words in small letters, by what they are listed for.
class SpellingFacts {
  public:
    const text::WordSet& of(SpellingFact fact) const { return words_[static_cast<std::size_t>(fact)]; }
    text::WordSet& of(SpellingFact fact) { return words_[static_cast<std::size_t>(fact)]; }
    bool has(SpellingFact fact, std::u32string_view word) const { return of(fact).contains(word); }
    /// The longest listed word that a word begins with; empty where none is.
    std::u32string_view beginning_of(SpellingFact fact, std::u32string_view word) const;
    /// Whether a word holds any of the listed ones.
    bool occurs_in(SpellingFact fact, std::u32string_view word) const;

  private:
    std::array<text::WordSet, static_cast<std::size_t>(SpellingFact::Count)> words_;
};

/// Those of a primary language subtag; empty ones for a language without data.
const SpellingFacts& spelling_facts_of(std::string_view language);

}  // namespace tolmach::checks
