// SPDX-License-Identifier: Apache-2.0
// Whether words may be a form of a term that no paradigm foresaw.
#pragma once

#include "checks/term_reading.hpp"

#include <string_view>

namespace tolmach::checks {

/// Whether running text of a side has, word by word and with one more between, the beginnings of a term with
/// other endings. What looks like an inflection is not reported as missing: it may be a
/// paradigm that the program does not know.
bool has_likeness(const TermSide& side, const glossary::Term& term, std::string_view language);

/// How many words of running text, terms left aside, are derived from a name of one word or a person's family
/// name: `russe`, `russo-` of `Russie`, `путинская` of `Владимир Путин`.
std::size_t count_derived(const TermSide& side, glossary::Kind kind, const glossary::Term& name,
                          std::string_view language);

}  // namespace tolmach::checks
