// SPDX-License-Identifier: Apache-2.0
// A table as a workbook (Office Open XML, ECMA-376 part 1, section 18).
#pragma once

#include "base/result.hpp"
#include "glossary/exchange/table_write.hpp"

#include <string>

namespace tolmach::glossary {

/// A workbook with one sheet of texts, whose header is bold and stays in sight. The same rows give the same
/// bytes.
base::Result<std::string> write_xlsx(const TableRows& rows);

}  // namespace tolmach::glossary
