// SPDX-License-Identifier: Apache-2.0
// Cyrillic words that a Latin one may stand for.
#pragma once

#include "restoration/channel.hpp"
#include "restoration/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// A word that was found; ё stands where the Latin can be nothing else.
struct FoundWord {
    Spelling letters;
    std::uint32_t number;  ///< Among the words that were searched.
    /// The Latin without a slip: two keys were exchanged; empty where none were.
    std::u32string mended;
};

/// The words, of some, that pieces of any scheme, or habits, spell so; a doubled letter may be lost. With
/// `slips` so many slips of the keys are allowed.
std::vector<FoundWord> find_words(const Automaton& words, const Channel& channel, std::string_view language,
                                  std::u32string_view latin, int slips);

/// A row of letters, and how likely it is by its letters alone (natural logarithm).
struct InventedWord {
    Spelling letters;
    float likelihood = 0;
};

/// The likeliest rows of letters, whatever words there are, that pieces of some schemes spell so; with none
/// of these, habits help. At most so many, the likeliest first. `silent` letters, which the Latin shows by no
/// sign, are thought of too.
std::vector<InventedWord> invent_words(const Lexicon& lexicon, const Channel& channel,
                                       std::string_view language, std::u32string_view latin,
                                       SchemeSet schemes, std::size_t most, bool silent);

}  // namespace tolmach::restoration
