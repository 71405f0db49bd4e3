// SPDX-License-Identifier: Apache-2.0
// Concepts of a term base as lines for people.
#pragma once

#include "glossary/model.hpp"

#include <string>

namespace tolmach::cli {

enum class Forms { Left, Added };

/// A line for each term: id, kind, language, term, status, with tabs between.
std::string term_lines(const glossary::Concept& of);
/// One line: id, kind, and for each language its terms, with tabs between; what is not preferred says so.
std::string concept_line(const glossary::Concept& of);
/// Everything that is said of a concept; what all its terms have in common once.
std::string concept_text(const glossary::Concept& of, Forms forms);

}  // namespace tolmach::cli
