// SPDX-License-Identifier: Apache-2.0
// Findings that are left out because they are known: judged right by an editor, or there before.
#pragma once

#include "base/result.hpp"
#include "cli/checking.hpp"
#include "cli/command.hpp"
#include "cli/option_parser.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "reports/identities.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace tolmach::cli {

/// The options of `check` for findings that are known.
struct KnownOptions {
    std::filesystem::path suppressions;  ///< Empty: the project's.
    std::vector<std::string> suppress;   ///< Ids of findings, units or segments to be suppressed.
    std::string reason;
    std::filesystem::path baseline;        ///< Empty: the project's.
    std::filesystem::path write_baseline;  ///< Empty: none is written.
    bool only_new = false;

    void declare(OptionParser& parser);
    /// Whether anything must be told again.
    bool compares(const editions::Project& project) const;
    /// Whether a file is written in place of a report.
    bool writes() const { return !suppress.empty() || !write_baseline.empty(); }
};

/// The ids of the findings that a project suppresses; none where it has no such file. Fails as the file does.
base::Result<std::set<std::string>> suppressed_ids(const editions::Project& project);

/// Takes out what is suppressed, and with `--new` what the baseline has, and says how many these were and
/// which suppressions are of no use any more. Fails on a table that cannot be read.
base::Result<void> leave_out_known(review::Checked& checked, const reports::Identities& identities,
                                   const KnownOptions& options, const editions::Project& project,
                                   const NoticeOptions& notices, Env& env);

/// Writes the suppressions or the baseline that the options ask for, of the findings that the selection has.
base::Result<void> write_known(const Findings& findings, const reports::Identities& identities,
                               const KnownOptions& options, const SelectionOptions& selection,
                               const editions::Project& project, Env& env);

}  // namespace tolmach::cli
