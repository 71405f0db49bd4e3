// SPDX-License-Identifier: Apache-2.0
// Records of delimited text as they are written: CSV (RFC 4180, with any separator), and tab-separated
// values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// Whether a spreadsheet would take a field for a formula, apostrophes in front of it left out of account.
bool is_formula(std::string_view field);

/// One record with its line end (LF); fields are quoted where they must be. A field that a spreadsheet would
/// take for a formula gets an apostrophe in front.
std::string write_record(const std::vector<std::string>& fields, char separator);

}  // namespace tolmach::text
