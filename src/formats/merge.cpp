// SPDX-License-Identifier: Apache-2.0
#include "formats/merge.hpp"

#include "formats/plain/merge.hpp"

namespace tolmach::formats {

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    if (skeleton.format == "plain") return plain::merge(file, skeleton, options);
    return base::fail(base::ErrorCode::Unsupported,
                      "a source of the format '" + skeleton.format + "' cannot be merged into its own layout",
                      {file.original, 0, 0}, "choose a format with --as");
}

}  // namespace tolmach::formats
