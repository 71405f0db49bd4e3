// SPDX-License-Identifier: Apache-2.0
// Units back into an OpenDocument text.
#pragma once

#include "formats/merge.hpp"

#include <string>
#include <vector>

namespace tolmach::formats::odt {

/// formats::merge for OpenDocument texts. An edition of a document with tracked changes is refused unless
/// they are to be accepted. Errors besides: a skeleton whose holes are not those of its document.
base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options);

/// The text of each hole, and of the notes that are called in it.
base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton);

}  // namespace tolmach::formats::odt
