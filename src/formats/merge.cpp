// SPDX-License-Identifier: Apache-2.0
#include "formats/merge.hpp"

#include "formats/lifted_notes.hpp"
#include "formats/source_format.hpp"

namespace tolmach::formats {

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    if (const SourceFormat* format = find_source_format(skeleton.format))
        return skeleton.format == "plain" || !has_lifted_notes(file)
                   ? format->merge(file, skeleton, options)
                   : format->merge(with_notes_in_place(file), skeleton, options);
    return base::fail(base::ErrorCode::Unsupported,
                      "a source of the format '" + skeleton.format + "' cannot be merged into its own layout",
                      {file.original, 0, 0}, "choose a format with --as");
}

std::string edition_format_of(const Skeleton& skeleton) {
    const bool is_flat = skeleton.format == "odt" && !skeleton.encoding.empty();
    return is_flat ? "fodt" : skeleton.format;
}

}  // namespace tolmach::formats
