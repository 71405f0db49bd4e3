// SPDX-License-Identifier: Apache-2.0
// All checks over a document, as `check` and `merge` run them.
#pragma once

#include "base/diagnostic.hpp"
#include "editions/project.hpp"
#include "glossary/model.hpp"
#include "xliff/model.hpp"

#include <vector>

namespace tolmach::cli {

/// What the checks find in a document, those of the term base included, in the order of the document.
std::vector<base::Diagnostic> check_document(const xliff::Document& document,
                                             const std::vector<glossary::Concept>& concepts);

/// What stands in the way of an edition: findings of severity error and, unless that is allowed, what nobody
/// has translated.
std::vector<base::Diagnostic> faults_of(const xliff::Document& document,
                                        const std::vector<glossary::Concept>& concepts,
                                        const editions::Project& project, bool allow_untranslated);

}  // namespace tolmach::cli
