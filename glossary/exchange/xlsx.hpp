// SPDX-License-Identifier: Apache-2.0
// The first sheet of a workbook (Office Open XML, ECMA-376 part 1, section 18) as the records of a table.
#pragma once

#include "base/result.hpp"
#include "glossary/exchange/delimited.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// The rows with the texts of their cells (the last value computed, where a formula stands); a record's line
/// is the number of its row. `name` is for locations.
base::Result<std::vector<Record>> read_xlsx(const std::string& name, std::string_view bytes);

}  // namespace tolmach::glossary
