// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

namespace tolmach::cli {

std::string shown_name(const std::filesystem::path& input) {
    return input == "-" ? "standard input" : input.string();
}

void FindingsOptions::declare(OptionParser& parser) {
    parser.option("--format", format, "How findings are printed: text, json, jsonl, sarif, junit or html")
        .one_of({"text", "json", "jsonl", "sarif", "junit", "html"});
    parser.option("--fail-on", fail_on, "Exit 1 from this severity on: error (the default), warning, never")
        .one_of({"error", "warning", "never"});
    parser.flag("--info", info, "Print findings of severity info too");
}

void GlossaryOptions::declare(OptionParser& parser) {
    parser
        .option("--glossary", files,
                "Term base: .db, .tbx, .csv, .tsv or another file that `terms import` reads; may be given "
                "several times")
        .repeatable();
}

void OverwriteOptions::declare(OptionParser& parser, const std::string& force_help) {
    parser.flag("--force", force, force_help);
    parser.flag("--overwrite-translations", translations,
                "Replace an existing file even if it holds a translator's work");
}

void RewriteOptions::declare(OptionParser& parser) {
    const Option to = parser.option(
        "-o,--output", output, "Write the result to this file, or into this folder (- for standard output)");
    parser
        .flag("--in-place", in_place,
              "Replace the file; if something changes, the former one stays as NAME~, NAME~2~ …")
        .excludes(to);
    overwrite.declare(parser);
}

}  // namespace tolmach::cli
