// SPDX-License-Identifier: Apache-2.0
// The affix file of a Hunspell dictionary (hunspell(5)), as far as it says which words there are.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// A flag of words and affixes, whichever way the file writes it.
using Flag = std::uint32_t;
using Flags = std::vector<Flag>;

/// How flags are written: FLAG.
enum class FlagKind : std::uint8_t { Character, Long, Number };

/// One place of a condition: these characters, or all but these; none for any.
struct ConditionPlace {
    std::u32string characters;
    bool negated = true;
};

/// One way to make another word: some letters at the edge give way to others.
struct Affix {
    std::u32string strip, add;
    std::vector<ConditionPlace> condition;
    Flags further;  ///< Flags of the words that it makes: affixes on top of this one.
};

/// The affixes of one flag.
struct AffixClass {
    bool crosses = false;  ///< May stand with affixes of the other end.
    std::vector<Affix> affixes;
};

/// What an affix file says.
struct AffixFile {
    std::string encoding = "ISO-8859-1";
    FlagKind flags = FlagKind::Character;
    bool strips_all = false;     ///< FULLSTRIP
    std::vector<Flags> aliases;  ///< AF, from 1.
    std::map<Flag, AffixClass> prefixes, suffixes;
    Flag needs_affix = 0, forbidden = 0, only_in_compound = 0;

    /// The flags that a dictionary or an affix names.
    Flags read_flags(std::u32string_view written) const;
};

/// Reads the bytes of an .aff file. An error names the file and the line.
base::Result<AffixFile> read_affixes(std::string_view bytes, const std::string& file);

}  // namespace tolmach::restoration
