// SPDX-License-Identifier: Apache-2.0
// The names in a passage, each with what it seems to name.
#pragma once

#include "terminology/text_regions.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tolmach::terminology {

enum class NameKind { Person, Organisation, Acronym, Place, Periodical };

/// One mention of a name.
struct Name {
    NameKind kind = NameKind::Person;
    std::u32string text;        ///< As it is printed, possessive left out.
    std::u32string given;       ///< Of a person: given names or initials; empty for the family name alone.
    std::u32string family;      ///< Of a person.
    std::u32string stands_for;  ///< Of an acronym: the name that it stands behind or before; of a body:
                                ///< its name in another language; may be empty.
    Region region = Region::Prose;
    std::string unit;
};

/// Words of the document that a passage is read with.
struct WordStatistics {
    std::set<std::u32string> lower;    ///< Words met in lower case.
    std::set<std::u32string> singles;  ///< Capitalised words met alone inside a sentence.
    std::set<std::u32string> placed;   ///< Runs of capitalised words met behind a preposition of places.
};
WordStatistics word_statistics(const std::vector<Passage>& passages);

/// The names of a passage. Family names alone are given wherever they stand behind an office or title; that
/// others are persons only the whole document can tell (`harvest`).
std::vector<Name> names_in(const Passage& passage, const WordStatistics& statistics);

}  // namespace tolmach::terminology
