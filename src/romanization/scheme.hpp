// SPDX-License-Identifier: Apache-2.0
// romanization: Cyrillic in Latin letters. Schemes as data, writing by a scheme, and which schemes a Latin
// spelling follows.
// Takes and gives UTF-8 and words. Knows no documents, no term base, and no words: only letters.
//
// This header: a scheme, a list of rules. At each place of a word the rules are tried in order; the first
// that fits is used, and the letters it reads are done.
#pragma once

#include "base/result.hpp"
#include "romanization/letters.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// What stands behind a rule. An optional one may be left out, and is where one spelling must be chosen.
enum class RuleStatus : std::uint8_t { Required, Customary, Inferred, Optional };

/// How some letters are written between others.
struct Rule {
    std::u32string source;      ///< Lower-case Cyrillic letters, at least one.
    std::u32string target;      ///< What is written for them; may be empty.
    std::u32string comparable;  ///< The target as `comparable` gives it.
    /// Which letters may stand before and after; neighbours are letters of the source.
    LetterSet left = kAnyLetter, right = kAnyLetter;
    RuleStatus status = RuleStatus::Required;
    /// The target in UTF-8: for small letters, for a capital first one, for capitals.
    std::string lower, capitalised, upper;
};

/// A romanization scheme.
struct Scheme {
    std::string id, language, kind, year, reversible, what, source;
    std::vector<Rule> rules;  ///< By first letter, then in the order in which they are tried.
    /// The rules that begin with the letter of index i are those from first[i] to first[i + 1].
    std::array<std::uint16_t, 65> first{};
    LetterSet alphabet = 0;  ///< The letters that rules begin with; a word is a run of them.

    /// The rules that begin with a lower-case letter, in the order in which they are tried.
    std::span<const Rule> rules_of(char32_t letter) const;
    /// Whether a lower-case letter is one of its alphabet.
    bool has(char32_t letter) const;
};

/// Whether a rule fits a place of a word: lower-case letters of the scheme's alphabet, an apostrophe as
/// U+2019.
bool fits(const Rule& rule, std::u32string_view word, std::size_t at);

/// The schemes that are compiled in, Russian and then Belarusian.
const std::vector<Scheme>& schemes();
/// Those, and the spellings of further languages and careless hands that names are recognised by.
const std::vector<Scheme>& recognised_schemes();
/// The scheme with an id among some; null if there is none.
const Scheme* find_scheme(std::span<const Scheme> among, std::string_view id);

/// Reads a file of schemes (docs/romanization-schemes.md); its `like` may name one of the file or of those
/// known. An error names the file and the line.
base::Result<std::vector<Scheme>> read_schemes(std::string_view utf8, const std::string& file,
                                               std::span<const Scheme> known);
/// The scheme in that form; reading it gives the scheme again.
std::string write_scheme(const Scheme& scheme);

}  // namespace tolmach::romanization
