// SPDX-License-Identifier: Apache-2.0
// What a command knows beside its options: the project it runs in, and the term base.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "glossary/concepts.hpp"
#include "terminology/term_sources.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// The project of the current folder, or that of `--config`; an empty one where there is none.
base::Result<editions::Project> current_project(const Env& env);

/// The term bases named by options or, without any, by the project.
const std::vector<std::filesystem::path>& files_of(const GlossaryOptions& options,
                                                   const editions::Project& project);

/// The project that files belong to: that of the first file's folder, else that of the current folder. Says
/// which one it is where it does not lie in the file's own folder, that there is none, or that another file
/// belongs to another. Standard input lies in the current folder.
base::Result<editions::Project> project_for(const std::vector<std::filesystem::path>& inputs,
                                            const NoticeOptions& notices, Env& env);

/// The concepts of a file of any format; `-` is standard input. Fails as terminology::read_term_source does.
base::Result<base::Outcome<terminology::Terms>> read_terms(const std::filesystem::path& file, const Env& env,
                                                           const glossary::ReadOptions& options = {});

/// The concepts of the files named by options or, without any, by the project. Rows that cannot be taken are
/// printed to `env.err`, and then it fails; a file without terms is named there. Fails on what is no regular
/// file, and on one too large to be read whole. Bases that are not small are prepared in the cache folder of
/// the user, and of those only concepts that are asked for are read.
base::Result<glossary::Concepts> load_terms(const GlossaryOptions& options, const editions::Project& project,
                                            Env& env);

/// Whether any concept has a term in a language.
bool has_terms_in(const glossary::Concepts& concepts, const std::string& language);
/// `term base: terms.csv, 24 concepts, 24 with fr`, or `term base: none`: what those concepts say of
/// languages.
std::string term_base_line(const GlossaryOptions& options, const editions::Project& project,
                           const glossary::Concepts& concepts, const std::vector<std::string>& targets);

}  // namespace tolmach::cli
