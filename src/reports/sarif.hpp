// SPDX-License-Identifier: Apache-2.0
// Findings for code hosts.
#pragma once

#include "base/diagnostic.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// SARIF 2.1.0 (OASIS): rule, level, message, file, line and column.
std::string as_sarif(std::span<const base::Diagnostic> findings);

}  // namespace tolmach::reports
