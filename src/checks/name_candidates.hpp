// SPDX-License-Identifier: Apache-2.0
// Words of a translation that may be names.
#pragma once

#include "checks/term_reading.hpp"

#include <map>
#include <string>
#include <vector>

namespace tolmach::checks {

/// A capitalised word of running text in the target that is no term.
struct Candidate {
    const TermSide* side;
    CodePointSpan span;
    std::u32string word;                        ///< Folded.
    std::map<std::string, std::string> sounds;  ///< By the languages that it has been read in.

    const std::string& sounds_in(const std::string& language);
};

/// Those of a unit that are long enough for a name, and not kept from the source as printed.
std::vector<Candidate> candidates_of(const BilingualTerms& base, const TermUnit& unit);

/// How far apart two spellings of one name may sound, in the measure of glossary::phonetic_distance: other
/// names are farther apart; measured on corpora/qa and on the names of one note against each other.
inline constexpr double kAlike = 0.15;

}  // namespace tolmach::checks
