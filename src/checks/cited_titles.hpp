// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/term_reading.hpp"

#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kTitleChanged{
    "title.changed", Severity::Error, "a cited title is not the true title",
    "Titles of sources are not translated freely: each edition prints the original, a romanisation or a "
    "fixed translation that the term base holds. In an edition in Cyrillic a title that the source "
    "romanises is printed as it was written; left in Latin letters it is found without an entry, too."};

/// `title.changed`: the source cites the original of a title, and the target does not give it as the edition
/// cites originals.
void check_titles(const BilingualTerms& base, const TermUnit& unit, std::vector<Diagnostic>& found);

/// Where the titles of a base stand in text, as an edition in a language may cite them; nothing for a base
/// without titles.
KnownTitles known_titles(const glossary::Concepts& concepts, const std::string& language);

}  // namespace tolmach::checks
