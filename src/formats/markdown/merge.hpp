// SPDX-License-Identifier: Apache-2.0
// Markdown whose holes are filled.
#pragma once

#include "formats/merge.hpp"

#include <vector>

namespace tolmach::formats::markdown {

/// As formats::merge.
base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options);

/// The text that stood in each hole as a translator reads it, without codes.
base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton);

}  // namespace tolmach::formats::markdown
