// SPDX-License-Identifier: Apache-2.0
// Lint: problems of a term base itself, found without a text.
#pragma once

#include "base/diagnostic.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// Duplicates, homonyms, stray spaces, mixed scripts, missing languages, forms that cannot be generated, and
/// names that do not belong together. `languages` are those that each concept should have; without any, those
/// in which at least half of the concepts have a term. In the order of the concepts; `term` is the concept's
/// id.
std::vector<base::Diagnostic> lint(const std::vector<Concept>& concepts,
                                   const std::vector<std::string>& languages);

}  // namespace tolmach::glossary
