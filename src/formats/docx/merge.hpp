// SPDX-License-Identifier: Apache-2.0
// Merging into a Word document.
#pragma once

#include "base/result.hpp"
#include "formats/merge.hpp"

#include <string>
#include <vector>

namespace tolmach::formats::docx {

/// As formats::merge, for the skeletons of read_docx. An edition says its language with the region, and that
/// of the source where text was not translated. Refuses a document with tracked changes unless they are
/// accepted.
base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options);

/// As SourceFormat::texts_in_holes.
base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton);

}  // namespace tolmach::formats::docx
