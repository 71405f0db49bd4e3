// SPDX-License-Identifier: Apache-2.0
// Writes every manual page into a folder at build time: manual_pages FOLDER.
#include "cli/command.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 2) return tolmach::cli::kUsage;
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "tolmach.1") << tolmach::cli::manual_page({});
    for (const auto& entry : tolmach::cli::commands())
        std::ofstream(folder / ("tolmach-" + std::string(entry.name) + ".1"))
            << tolmach::cli::manual_page(entry.name);
    return tolmach::cli::kClean;
}
