// SPDX-License-Identifier: Apache-2.0
// Options that several commands share, each group declared once.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace tolmach::cli {

/// What messages call an input: its path, or `standard input` for `-`.
std::string shown_name(const std::filesystem::path& input);

/// `--format` and `--fail-on`, for commands that print findings.
struct FindingsOptions {
    std::string format = "text";
    std::string fail_on;  ///< Empty: the project's, else `error`.
    bool info = false;    ///< Findings of severity info too.

    void declare(CLI::App& app);
};

/// `--glossary`, for commands that know terms; several are read as one.
struct GlossaryOptions {
    std::vector<std::filesystem::path> files;  ///< Empty: the project's.

    void declare(CLI::App& app);
};

/// `-o` or `--in-place`, for commands that change an XLIFF.
struct RewriteOptions {
    std::filesystem::path output;  ///< `-` for standard output.
    bool in_place = false;
    bool force = false;

    void declare(CLI::App& app);
};

}  // namespace tolmach::cli
