// SPDX-License-Identifier: Apache-2.0
// What `-o` and `--as` of `merge` ask for, taken together.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// Where editions go, and in which format.
struct EditionTarget {
    std::filesystem::path file;        ///< Named by the user, or `-`; empty: the program names a file in
    std::filesystem::path folder;      ///< this one.
    std::vector<std::string> formats;  ///< As `--as` has them, one or more; empty for the source's own.
};

/// `as` are the formats that were asked for, or none; several of them need a folder. `output` is a folder
/// where it ends in `/`, where a folder stands, and where it has no ending and nothing stands; nothing given
/// is `standard`. The ending of a file names its format; `as` must not contradict it.
base::Result<EditionTarget> edition_target(const std::filesystem::path& output,
                                           const std::vector<std::string>& as,
                                           const std::filesystem::path& standard);

/// The name of an edition in its folder; fails where it would be the source's own, or is no name at all.
/// `own_format` is that of the source, as its skeleton says; an edition in it has the source's ending.
base::Result<std::string> edition_name(const xliff::File& file, const std::string& language,
                                       const std::string& format, const std::string& own_format,
                                       const std::string& pattern);

}  // namespace tolmach::cli
