// SPDX-License-Identifier: Apache-2.0
// The XLIFF files of the shared folder.
#pragma once

#include "support/catch.hpp"
#include "support/shared.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace tolmach::tests {

/// All files below a folder of the conformance data but schemas and licences, sorted; none where it is
/// absent, which is said.
inline std::vector<std::filesystem::path> xliff_files(const std::string& folder) {
    namespace fs = std::filesystem;
    const auto root = require_shared("conformance/" + folder);
    std::vector<fs::path> files;
    if (!root) return files;
    for (const auto& entry : fs::recursive_directory_iterator(*root))
        if (entry.is_regular_file() && entry.path().string().find("oasis-schemas") == std::string::npos)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Whether both folders of conformance files are there; said where one is not.
inline bool has_xliff_files() {
    const bool first = require_shared("conformance/xliff12").has_value();
    return require_shared("conformance/xliff2").has_value() && first;
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace tolmach::tests
