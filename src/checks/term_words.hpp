// SPDX-License-Identifier: Apache-2.0
// How findings about terms are worded, and what they propose.
#pragma once

#include "checks/term_reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// `“Loukachenko”`
std::string in_quotes(std::string_view text);
/// `“Alexandre Loukachenko”, “Loukachenko”`
std::string listed(const std::vector<const glossary::Term*>& terms);

/// What to write in place of a hit: the preferred term of the same shape (a surname for a surname, an acronym
/// for an acronym), in the case and number that the hit stands in, with its capitals; empty where the base
/// has none in the language.
std::string preferred_in_place_of(const BilingualTerms& base, const TermSide& side, const glossary::Hit& hit);

}  // namespace tolmach::checks
