// SPDX-License-Identifier: Apache-2.0
// The two reports that are mark-up.
#pragma once

#include "base/diagnostic.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// JUnit XML as CI servers read it: a suite a file, a failing case a finding of severity error.
std::string as_junit(std::span<const base::Diagnostic> findings);
/// One self-contained page with a table of the findings.
std::string as_html(std::span<const base::Diagnostic> findings);

}  // namespace tolmach::reports
