// SPDX-License-Identifier: Apache-2.0
// How findings about terms are worded, and what they propose.
#pragma once

#include "checks/term_reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// Whether a text is written in capitals, as acronyms are.
bool is_all_capitals(std::string_view text, std::string_view language);
/// `“Loukachenko”`
std::string in_quotes(std::string_view text);
/// `“Alexandre Loukachenko”, “Loukachenko”`
std::string listed(const std::vector<const glossary::Term*>& terms);

/// A concept by its first acceptable term in a language, in quotation marks; by its first term, or its id,
/// where it has none.
std::string named_concept(const glossary::Concept& entry, std::string_view language);
/// What to write in place of a hit: the preferred term of the same shape (a surname for a surname, an acronym
/// for an acronym), in the case and number that the hit stands in, with its capitals; empty where the base
/// has none in the language.
std::string preferred_in_place_of(const BilingualTerms& base, const TermSide& side, const glossary::Hit& hit);

}  // namespace tolmach::checks
