// SPDX-License-Identifier: Apache-2.0
// Tables of terms: a row is a term (a `lang` column), or a row is a concept (language tags as headers).
#pragma once

#include "base/result.hpp"
#include "glossary/delimited.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// The concepts of a table whose first record is the header; rows that cannot be taken are diagnostics. A
/// header that names neither a language nor the columns of terms is an error.
base::Result<base::Outcome<std::vector<Concept>>> read_table(const std::string& name,
                                                             const std::vector<Record>& records);

}  // namespace tolmach::glossary
