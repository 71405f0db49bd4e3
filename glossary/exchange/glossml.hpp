// SPDX-License-Identifier: Apache-2.0
// GlossML 1.0: concepts as entries, a term and its definition as a language entry.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

base::Result<base::Outcome<std::vector<Concept>>> read_glossml(const std::string& name,
                                                               std::string_view bytes);

/// Acceptable and other terms alike, for GlossML knows no status; what it has no place for is lost, with a
/// finding.
base::Outcome<std::string> write_glossml(const std::vector<Concept>& concepts);

}  // namespace tolmach::glossary
