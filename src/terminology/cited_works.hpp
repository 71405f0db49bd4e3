// SPDX-License-Identifier: Apache-2.0
// What a term base knows of the works, persons and bodies that a note cites.
#pragma once

#include "citation/cite.hpp"
#include "glossary/concepts.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace tolmach::terminology {

/// A title or a name with its letters back; an empty text where there is none.
struct RestoredTitle {
    std::string text;
    std::string language;
    bool certain = false;
    std::string certainty = {};  ///< In a word: certain, high, medium, low.
    std::string scheme = {};     ///< The id of the scheme that it seems to follow.
};
/// The original of a romanised text.
using RestoreTitle = std::function<RestoredTitle(std::string_view latin, std::string_view language)>;

/// How letters are written back and forth.
struct Letters {
    /// The scheme of each language of works (romanization/scheme.hpp); none for one that is not written so.
    std::map<std::string, std::string, std::less<>> schemes;
    RestoreTitle restore;  ///< May be empty.
};

/// What concepts say of cited works for an edition, and what `letters` add where they say nothing. A title is
/// found in any spelling that a known scheme writes.
citation::KnownWorks works_of(const glossary::Concepts& concepts, const std::string& edition,
                              Letters letters);

}  // namespace tolmach::terminology
