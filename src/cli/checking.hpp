// SPDX-License-Identifier: Apache-2.0
// All checks over a document, as `check` and `merge` run them.
#pragma once

#include "base/result.hpp"
#include "checks/house_style.hpp"
#include "checks/terms.hpp"
#include "editions/project.hpp"
#include "glossary/model.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <vector>

namespace tolmach::cli {

/// What the checks find in XLIFF files (`-` is standard input), those of the term base included, file by file
/// in the order of the document; names are to be the same in all files of one pair of languages. `make` makes
/// the matchers. Units come one at a time; fails as xliff::stream does.
base::Result<std::vector<base::Diagnostic>> check_files(const std::vector<std::filesystem::path>& paths,
                                                        const std::vector<glossary::Concept>& concepts,
                                                        const checks::MakeMatcher& make,
                                                        const editions::Project& project);

/// The same of one document, with the severities of the project.
std::vector<base::Diagnostic> check_document(const xliff::Document& document,
                                             const std::vector<glossary::Concept>& concepts,
                                             const checks::MakeMatcher& make,
                                             const editions::Project& project);

/// What the house says of the marks of an edition.
checks::HouseStyle house_style(const editions::Project& project, const std::string& language);

/// What an edition may have all the same.
struct Tolerance {
    bool untranslated = false;  ///< Text that nobody has translated.
    bool undecided = false;     ///< Tracked changes, which are then accepted.
};

/// What stands in the way of an edition: findings of severity error, and what nobody has translated.
std::vector<base::Diagnostic> faults_of(const xliff::Document& document,
                                        const std::vector<glossary::Concept>& concepts,
                                        const checks::MakeMatcher& make, const editions::Project& project,
                                        const Tolerance& tolerance);

}  // namespace tolmach::cli
