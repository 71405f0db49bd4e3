// SPDX-License-Identifier: Apache-2.0
// Matchers kept in files beside the term base, so that a large one is built once.
#pragma once

#include "glossary/matcher.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// The matcher of concepts for a language: from its file if that was built from the same concepts by this
/// version of the forms, else built and put there. The file is only a saving: one that is broken or cannot be
/// written costs the time of building, nothing else.
Matcher cached_matcher(const std::filesystem::path& file, const std::vector<Concept>& concepts,
                       std::string_view language);

}  // namespace tolmach::glossary
