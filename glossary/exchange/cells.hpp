// SPDX-License-Identifier: Apache-2.0
// What people write into the cells of a table beside a term.
#pragma once

#include "glossary/model.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::glossary {

/// Takes what a bracket behind a term says of it, `potasse (f.)`, `Афины (мн.)`, `charbon (n. m.)`, out of
/// its text and into its fields; false where no bracket says anything of the kind.
bool take_grammar_in_brackets(Term& term);

/// What the concepts below a heading are (`PLACES`), or those of a file that is named so; nullopt for any
/// other word.
std::optional<Kind> kind_by_heading(std::string_view text);

/// Whether a cell that stands alone in its row is a heading: the name of a kind, or a word in capitals that
/// is too long for an acronym.
bool is_heading(std::string_view text);

/// Whether every preferred term of a concept begins with a capital, in two languages at least.
bool looks_like_name(const Concept& of);

}  // namespace tolmach::glossary
