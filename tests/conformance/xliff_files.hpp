// SPDX-License-Identifier: Apache-2.0
// The XLIFF files of the shared folder.
#pragma once

#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace tolmach::tests {

/// All files below a folder of the conformance data but schemas and licences, sorted; nothing where the
/// shared folder is absent, which is said.
inline std::vector<std::filesystem::path> xliff_files(const std::string& folder) {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(TOLMACH_SHARED) / "conformance" / folder;
    std::vector<fs::path> files;
    if (!fs::exists(root)) {
        WARN("not run: no shared folder");
        return files;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file() && entry.path().string().find("oasis-schemas") == std::string::npos)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace tolmach::tests
