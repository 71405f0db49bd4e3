// SPDX-License-Identifier: Apache-2.0
// Options that several commands share, each group declared once.
#pragma once

#include "cli/option_parser.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::cli {

/// What messages call an input: its path, or `standard input` for `-`.
std::string shown_name(const std::filesystem::path& input);

std::vector<std::string> shown_names(const std::vector<std::filesystem::path>& inputs);

/// A path as messages show it: from the current folder where that is shorter.
std::string near_name(const std::filesystem::path& path);

/// Whether a pattern names a check: its id, the beginning of one (`typography`), or a glob (`typography.*`).
bool names_check(const std::string& pattern, std::string_view id);
/// The id of a check that somebody meant; empty where none is near.
std::string nearest_check(const std::string& word);

/// `--only` and `--skip`, for commands that run checks: ids, beginnings of ids (`typography`), or globs
/// (`typography.*`).
struct SelectionOptions {
    std::vector<std::string> only;
    std::vector<std::string> skip;

    void declare(OptionParser& parser);
    /// Whether a check is chosen.
    bool has(std::string_view check) const;
};

/// Which findings are printed and how, for commands that print findings.
struct FindingsOptions {
    std::string format = "text";
    std::string fail_on;    ///< Empty: the project's, else `error`.
    std::string severity;   ///< The least that is shown; empty: warnings, and what fails.
    bool info = false;      ///< `--severity info`.
    std::size_t limit = 0;  ///< At most so many are shown, the gravest; 0: all.
    bool summary = false;   ///< A table by check in place of the findings.
    std::string color = "auto";
    SelectionOptions selection;

    void declare(OptionParser& parser);
};

/// `--glossary`, for commands that know terms; several are read as one.
struct GlossaryOptions {
    std::vector<std::filesystem::path> files;  ///< Empty: the project's.

    void declare(OptionParser& parser);
};

/// `--force` and `--overwrite-translations`, for commands that write files.
struct OverwriteOptions {
    bool force = false;         ///< Existing files may be replaced,
    bool translations = false;  ///< those that hold a translator's work too.

    void declare(OptionParser& parser, const std::string& force_help = "Replace an existing file");
};

/// `-q` and `-v`, for commands that say on standard error what they used and made.
struct NoticeOptions {
    bool quiet = false, verbose = false;

    void declare(OptionParser& parser);
    /// Says a line, unless they are to be quiet.
    void say(std::ostream& to, const std::string& line) const;
    /// Says a line that only those ask for who wonder why something came out as it did.
    void say_why(std::ostream& to, const std::string& line) const;
};

/// `-o` or `--in-place`, for commands that change an XLIFF.
struct RewriteOptions {
    std::filesystem::path output;  ///< `-` for standard output.
    bool in_place = false;
    OverwriteOptions overwrite;

    void declare(OptionParser& parser);
};

}  // namespace tolmach::cli
