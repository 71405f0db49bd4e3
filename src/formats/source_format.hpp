// SPDX-License-Identifier: Apache-2.0
// The formats that a note may be written in. One row a format: how it is told, read, merged.
#pragma once

#include "base/result.hpp"
#include "formats/merge.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// A format of sources.
struct SourceFormat {
    std::string_view name;  ///< As in Skeleton::format, and on the command line: `plain`, `html` …
    std::span<const std::string_view> endings;  ///< Of its files, with the dot, in small letters.
    /// Whether bytes are of this format, by what stands in them; called in the order of the formats.
    bool (*is_of)(std::string_view bytes);
    /// Units of one segment each, and the skeleton. `name` is for messages; its last part is `original`.
    base::Result<base::Outcome<Extracted>> (*read)(const std::string& name, std::string_view bytes,
                                                   const SourceOptions& options);
    /// As formats::merge.
    base::Result<std::string> (*merge)(const xliff::File& file, const Skeleton& skeleton,
                                       const MergeOptions& options);
    /// The text that stood in each hole as a translator reads it, in the order of Skeleton::holes; markup
    /// that is a code to the translator may be left out.
    base::Result<std::vector<std::string>> (*texts_in_holes)(const Skeleton& skeleton);
};

std::span<const SourceFormat> source_formats();
/// The format of that name, or null.
const SourceFormat* find_source_format(std::string_view name);

/// The format of a file: the one named in `from`, else told by its bytes, else by the ending of its name.
/// Errors name what the file is, where that can be told, and the way that keeps its notes.
base::Result<const SourceFormat*> source_format_of(const std::string& name, std::string_view bytes,
                                                   std::string_view from = {});

/// Reads a source of any format.
base::Result<base::Outcome<Extracted>> read_source(const std::string& name, std::string_view bytes,
                                                   const SourceOptions& options);

}  // namespace tolmach::formats
