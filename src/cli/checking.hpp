// SPDX-License-Identifier: Apache-2.0
// All checks over the files that a command is given.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "review/document_checker.hpp"

#include <filesystem>
#include <vector>

namespace tolmach::cli {

using review::Findings;

/// What the checks find in XLIFF files (`-` is standard input), those of the term base included, file by file
/// in the order of the document; names are to be the same in all files of one pair of languages. Units come
/// one at a time; fails as xliff::stream does.
base::Result<review::Checked> check_files(const std::vector<std::filesystem::path>& paths,
                                          const glossary::Concepts& concepts,
                                          const editions::Project& project, review::CheckSettings settings,
                                          const Env& env);

}  // namespace tolmach::cli
