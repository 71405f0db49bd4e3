// SPDX-License-Identifier: Apache-2.0
// MultiTerm's XML (`mtf`), which other programs read too.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// The concepts of the file. Descriptive fields, which every term base names as it likes, are read where
/// vocabulary.tsv knows the name, and are properties otherwise.
base::Result<base::Outcome<std::vector<Concept>>> read_multiterm(const std::string& name,
                                                                 std::string_view bytes);

}  // namespace tolmach::glossary
