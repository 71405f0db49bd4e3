// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"
#include "glossary/concepts.hpp"

#include <filesystem>
#include <vector>

namespace tolmach::cli {

/// For each concept whether the sources of XLIFF files name it; `make` makes the matchers. Fails as
/// xliff::stream does.
base::Result<std::vector<bool>> concepts_named(const std::vector<std::filesystem::path>& files,
                                               const glossary::Concepts& concepts);

/// The concepts that have this as a term, in whatever form, in any language of the base.
std::vector<const glossary::Concept*> concepts_called(const std::string& name,
                                                      const std::vector<glossary::Concept>& concepts);

}  // namespace tolmach::cli
