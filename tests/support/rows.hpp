// SPDX-License-Identifier: Apache-2.0
// Rows of a file of tab-separated values without its header.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace tolmach::tests {

inline std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& file) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot be read: " + file.string());
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        auto& row = rows.emplace_back();
        std::istringstream columns(line);
        for (std::string column; std::getline(columns, column, '\t');)
            row.push_back(column);
    }
    return rows;
}

}  // namespace tolmach::tests
