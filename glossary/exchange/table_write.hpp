// SPDX-License-Identifier: Apache-2.0
// Concepts into tables of both shapes that read_table reads.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// A row is a term; the fixed columns first, then those of other fields that some concept or term uses. The
/// fields of a concept other than its id and kind are in the row of its first term. Nothing is lost.
base::Outcome<std::string> write_term_table(const std::vector<Concept>& concepts, char separator);

/// A row is a concept; a column is a language, or `fr:admitted` where a term is not preferred, as often as
/// the concept that has the most terms there needs it. Fields of single terms are lost, with a finding for
/// each.
base::Outcome<std::string> write_concept_table(const std::vector<Concept>& concepts, char separator);

}  // namespace tolmach::glossary
