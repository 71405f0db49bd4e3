// SPDX-License-Identifier: Apache-2.0
// Nouns that stand with a capital in the names of bodies, places and ranks (data/name_nouns.tsv).
#pragma once

#include "checks/capitalised_words.hpp"

#include <string>

namespace tolmach::checks {

/// Whether a word of a language is such a noun.
bool is_noun_of_names(const std::string& language, const CapitalisedWord& word);

}  // namespace tolmach::checks
