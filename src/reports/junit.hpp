// SPDX-License-Identifier: Apache-2.0
// Findings for CI servers.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/report.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// JUnit XML as CI servers read it: a suite for each file, a failing case for each finding that makes the
/// command fail, a case that passes for each other one, and one for a file without findings. No two cases of
/// a suite have one name.
std::string as_junit(std::span<const base::Diagnostic> findings, const ReportOptions& options);

}  // namespace tolmach::reports
