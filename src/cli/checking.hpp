// SPDX-License-Identifier: Apache-2.0
// All checks over a document, as `check` and `merge` run them.
#pragma once

#include "base/result.hpp"
#include "checks/check.hpp"
#include "checks/house_style.hpp"
#include "cli/command.hpp"
#include "editions/project.hpp"
#include "glossary/concepts.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::cli {

using Findings = std::vector<base::Diagnostic>;

/// Told of each unit as it is read.
using UnitWitness = std::function<void(const checks::FileInfo& file, const xliff::Unit& unit)>;

/// What the checks find in files, and the target languages that were met, in order.
struct Checked {
    Findings findings;
    std::vector<std::string> targets;
    std::set<std::pair<std::string, std::string>> editions;  ///< Source documents and target languages.
};
/// How files are checked.
struct CheckSettings {
    std::string language;   ///< The target language of files that say none; empty for what the file shows.
    bool spelling = false;  ///< Words are looked up in the dictionaries of the machine.
    std::size_t jobs = 1;   ///< Threads.
};

/// What the checks find in XLIFF files (`-` is standard input), those of the term base included, file by file
/// in the order of the document; names are to be the same in all files of one pair of languages. What is
/// taken for a target language that a file does not say is told to `remark`. Units come one at a time, and
/// `witness` is told of each; fails as xliff::stream does.
base::Result<Checked> check_files(const std::vector<std::filesystem::path>& paths,
                                  const glossary::Concepts& concepts, const editions::Project& project,
                                  const CheckSettings& settings,
                                  const std::function<void(const std::string&)>& remark, const Env& env,
                                  const UnitWitness& witness = {});

using Documents = std::vector<const xliff::Document*>;
/// The same of documents, with the severities of the project.
Findings check_documents(const Documents& documents, const glossary::Concepts& concepts,
                         const editions::Project& project);

/// What the house says of the marks of an edition.
checks::HouseStyle house_style(const editions::Project& project, const std::string& language);

/// What an edition may have all the same.
struct MergeAllowances {
    bool untranslated = false;              ///< Text that nobody has translated.
    bool undecided = false;                 ///< Tracked changes, which are then accepted.
    std::set<std::string> suppressed = {};  ///< Ids of findings that are judged right; no loss is.
};

/// What stands in the way of an edition.
struct EditionFindings {
    Findings blocking;   ///< Of severity error; what would lose something is, whatever the project says.
    Findings tolerated;  ///< Untranslated text that was allowed: the edition is a draft.
};
/// Documents are judged together, as check_files does.
EditionFindings blocking_findings(const Documents& documents, const glossary::Concepts& concepts,
                                  const editions::Project& project, const MergeAllowances& allowances);

/// Whether a finding is about text that nobody has translated.
bool is_about_untranslated(const base::Diagnostic& finding);

}  // namespace tolmach::cli
