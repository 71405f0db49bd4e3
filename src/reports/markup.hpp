// SPDX-License-Identifier: Apache-2.0
// The two reports that are mark-up.
#pragma once

#include "base/diagnostic.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// JUnit XML as CI servers read it: a suite for each file, a failing case for each finding of severity error,
/// a case that passes for a file without findings.
std::string as_junit(std::span<const base::Diagnostic> findings, std::span<const std::string> looked_at);
/// One self-contained page with a table of the findings.
std::string as_html(std::span<const base::Diagnostic> findings);

}  // namespace tolmach::reports
