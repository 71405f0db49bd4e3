// SPDX-License-Identifier: Apache-2.0
// Findings for people at a terminal.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/report.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// A line for each finding, under it its sentence with a caret, and at the end how many there are.
std::string as_text(std::span<const base::Diagnostic> findings, const ReportOptions& options);

}  // namespace tolmach::reports
