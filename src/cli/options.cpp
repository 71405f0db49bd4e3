// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace tolmach::cli {

std::string shown_name(const std::filesystem::path& input) {
    return input == "-" ? "standard input" : input.string();
}

void FindingsOptions::declare(CLI::App& app) {
    app.add_option("--format", format, "How findings are printed: text, json, jsonl, sarif, junit or html")
        ->check(CLI::IsMember({"text", "json", "jsonl", "sarif", "junit", "html"}));
    app.add_option("--fail-on", fail_on, "Exit 1 from this severity on: error (the default), warning, never")
        ->check(CLI::IsMember({"error", "warning", "never"}));
    app.add_flag("--info", info, "Print findings of severity info too");
}

void GlossaryOptions::declare(CLI::App& app) {
    app.add_option("--glossary", files,
                   "Term base: .db, .tbx, .csv, .tsv or another file that `terms import` reads; may be given "
                   "several times")
        ->allow_extra_args(false);
}

void RewriteOptions::declare(CLI::App& app) {
    auto* to = app.add_option("-o,--output", output, "Write the result to this file (- for standard output)");
    app.add_flag("--in-place", in_place, "Replace the file; the former one stays as NAME~")->excludes(to);
    app.add_flag("--force", force, "Replace an existing output file");
}

}  // namespace tolmach::cli
