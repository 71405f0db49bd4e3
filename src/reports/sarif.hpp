// SPDX-License-Identifier: Apache-2.0
// Findings for code hosts.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/report.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// SARIF 2.1.0 (OASIS): rule, level, message, place, what `fix` would write, and what tells a finding again.
std::string as_sarif(std::span<const base::Diagnostic> findings, const Identities& identities,
                     const ReportOptions& options);

}  // namespace tolmach::reports
