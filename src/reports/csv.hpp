// SPDX-License-Identifier: Apache-2.0
// Findings for spreadsheets.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/identities.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// CSV (RFC 4180) in UTF-8 with its mark, by which spreadsheets know the encoding: a row with the names of
/// the fields of the JSON record, and a row for each finding.
std::string as_csv(std::span<const base::Diagnostic> findings, const Identities& identities);

}  // namespace tolmach::reports
