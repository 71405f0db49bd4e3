// SPDX-License-Identifier: Apache-2.0
// Units back into plain text.
#pragma once

#include "formats/merge.hpp"

#include <string>
#include <vector>

namespace tolmach::formats::plain {

/// formats::merge for plain text. An edition has calls `[n]` and its notes as a numbered list at the end,
/// which read_plain reads back.
base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options);

/// The bytes of each hole: what a translator reads, and the notes that were run into it.
base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton);

}  // namespace tolmach::formats::plain
