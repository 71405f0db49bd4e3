// SPDX-License-Identifier: Apache-2.0
// Which terms of a concept are right in a language.
#pragma once

#include "glossary/model.hpp"

#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// Whether a text may use the term: it is preferred or admitted.
bool is_acceptable(const Term& term);

/// The acceptable terms of a concept in a language, preferred ones first.
std::vector<const Term*> equivalents(const Concept& entry, std::string_view language);

/// The original of a title as text of a language cites it: in its own letters where the language writes them
/// too, romanised otherwise. Empty where the base does not have it so, and for what is no title with a
/// romanised form.
std::vector<const Term*> cited_originals(const Concept& title, std::string_view language);

/// Whether a term is the original of a title, in its own letters or romanised.
bool is_original(const Concept& title, const Term& term);

}  // namespace tolmach::glossary
