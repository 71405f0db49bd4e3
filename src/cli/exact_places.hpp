// SPDX-License-Identifier: Apache-2.0
// Where in its file the words stand that a finding is about.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/report.hpp"

#include <optional>
#include <span>
#include <vector>

namespace tolmach::cli {

/// The stretch of its file that each finding is about, with what `fix` would put there. Nothing for a finding
/// without a place in a segment, for one in standard input, in a file that is not UTF-8, or in a text that
/// the file writes otherwise than character by character. Reads the files again.
std::vector<std::optional<reports::Region>> exact_places(std::span<const base::Diagnostic> findings);

}  // namespace tolmach::cli
