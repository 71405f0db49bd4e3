// SPDX-License-Identifier: Apache-2.0
// What a command knows beside its options: the project it runs in, and the term base.
#pragma once

#include "base/result.hpp"
#include "checks/terms.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "glossary/model.hpp"

#include <vector>

namespace tolmach::cli {

/// The project of the current folder; an empty one where there is none.
base::Result<editions::Project> current_project();

/// The term bases named by options or, without any, by the project.
const std::vector<std::filesystem::path>& files_of(const GlossaryOptions& options,
                                                   const editions::Project& project);

/// The concepts of the files named by options or, without any, by the project. Rows that cannot be taken are
/// printed to `env.err`, and then it fails; a file without terms is named there.
base::Result<std::vector<glossary::Concept>> load_terms(const GlossaryOptions& options,
                                                        const editions::Project& project, Env& env);

/// How to get the matcher of those concepts for a language: where they come from one large store, it is kept
/// in a file beside it. Holds no reference.
checks::MakeMatcher matchers_of(const GlossaryOptions& options, const editions::Project& project);

}  // namespace tolmach::cli
