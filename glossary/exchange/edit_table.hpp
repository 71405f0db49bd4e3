// SPDX-License-Identifier: Apache-2.0
// Writing into a table of terms: rows that do not change, unknown columns, order and encoding stay.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// The bytes of a table with the concepts changed to `after`, matched by their ids. What the shape of the
/// table has no place for is not written: read the result again and compare.
base::Result<std::string> edited_table(const std::string& name, std::string_view bytes,
                                       const std::vector<Concept>& after, bool tabs);

}  // namespace tolmach::glossary
