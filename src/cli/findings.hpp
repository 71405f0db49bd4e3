// SPDX-License-Identifier: Apache-2.0
// Findings on their way out: severities of the project, a format, an exit code.
#pragma once

#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "reports/report.hpp"

#include <string>
#include <vector>

namespace tolmach::cli {

/// Whether a finding of a check would be shown, so that looking for it is worth its time.
bool shows(const FindingsOptions& options, const editions::Project& project, const base::CheckInfo& check);

/// Prints findings to `env.out` and returns kFindings if one is at or above the severity to fail on, else
/// kClean; what is not shown counts. `said` is what a report says beside them, as far as the caller knows it.
int report_findings(std::vector<base::Diagnostic> findings, const FindingsOptions& options,
                    const editions::Project& project, const Env& env, reports::ReportOptions said = {});

}  // namespace tolmach::cli
