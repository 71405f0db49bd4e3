// SPDX-License-Identifier: Apache-2.0
// Concepts into tables of both shapes that read_table reads.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// A row is a term; the columns of DESIGN section 4, then those of other fields that some concept or term
/// uses. What a concept says besides its id and kind stands in the row of its first term. Nothing is lost.
base::Outcome<std::string> write_term_table(const std::vector<Concept>& concepts, char separator);

/// A row is a concept; a column is a language, or `fr:admitted` where a term is not preferred, as often as
/// the concept that has the most terms there needs it. What only single terms say is lost, and said.
base::Outcome<std::string> write_concept_table(const std::vector<Concept>& concepts, char separator);

}  // namespace tolmach::glossary
