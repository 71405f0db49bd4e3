// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include "base/diagnostic.hpp"
#include "cli/diagnostics.hpp"
#include "text/nearest.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <ostream>

namespace tolmach::cli {

namespace {

// A glob: `*` stands for any characters, everything else for itself.
bool fits(std::string_view glob, std::string_view id) {
    std::size_t star = glob.npos, behind = 0, at = 0;
    for (std::size_t i = 0; i < id.size();) {
        if (at < glob.size() && glob[at] == '*') {
            star = at++;
            behind = i;
        } else if (at < glob.size() && glob[at] == id[i]) {
            ++at;
            ++i;
        } else if (star != glob.npos) {
            at = star + 1;
            i = ++behind;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', at) == glob.npos;
}

bool names_any(const std::vector<std::string>& patterns, std::string_view id) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const auto& each) { return names_check(each, id); });
}

// A name that fits no check is a slip of the hand.
std::string known_check(const std::string& pattern) {
    const auto all = registered_checks();
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const auto* check) { return names_check(pattern, check->id); });
    if (known) return {};
    const std::string meant = nearest_check(pattern);
    return "no check is named by '" + pattern +
           (meant.empty() ? "'; `tolmach explain` lists them" : "'; did you mean '" + meant + "'?");
}

}  // namespace

std::string nearest_check(const std::string& word) {
    std::vector<std::string> ids;
    for (const base::CheckInfo* check : registered_checks())
        ids.emplace_back(check->id);
    return text::nearest(word, ids);
}

bool names_check(const std::string& pattern, std::string_view id) {
    return fits(pattern, id) || fits(pattern + ".*", id);
}

std::string shown_name(const std::filesystem::path& input) {
    return input == "-" ? "standard input" : input.string();
}

std::vector<std::string> shown_names(const std::vector<std::filesystem::path>& inputs) {
    std::vector<std::string> names;
    for (const std::filesystem::path& input : inputs)
        names.push_back(shown_name(input));
    return names;
}

std::string near_name(const std::filesystem::path& path) {
    std::error_code unknown;
    std::string near = std::filesystem::proximate(path, unknown).string();
    return unknown || near.size() > path.string().size() ? path.string() : near;
}

void FindingsOptions::declare(OptionParser& parser) {
    const Option how = parser
                           .option("--format", format,
                                   "How findings are printed: text, json, jsonl, sarif, junit, csv or html")
                           .one_of({"text", "json", "jsonl", "sarif", "junit", "csv", "html"});
    parser
        .option("--fail-on", fail_on,
                "Exit 1 from this severity on: error (the default), warning, info, never")
        .one_of({"error", "warning", "info", "never"});
    const Option least = parser.option("--severity", severity,
                                       "The least severity shown: warning (the default), error or info");
    least.one_of({"error", "warning", "info"});
    parser.flag("--info", info, "The same as --severity info").excludes(least);
    parser.option("--limit N", limit,
                  "Show so many findings at most, the gravest; with --summary, lines per check");
    parser.flag("--summary", summary, "A table by check, equal findings together").excludes(how);
    parser
        .option("--color", color,
                "Colours in text: auto (on a terminal, unless $NO_COLOR is set), always, never")
        .one_of({"auto", "always", "never"});
    selection.declare(parser);
}

void SelectionOptions::declare(OptionParser& parser) {
    const std::string how =
        " (an id, the beginning of one, or a glob: typography.*); may be given several times";
    parser.option("--only CHECK,...", only, "Only these checks" + how)
        .comma_separated()
        .satisfies(known_check);
    parser.option("--skip CHECK,...", skip, "All checks but these" + how)
        .comma_separated()
        .satisfies(known_check);
}

bool SelectionOptions::has(std::string_view check) const {
    return (only.empty() || names_any(only, check)) && !names_any(skip, check);
}

void GlossaryOptions::declare(OptionParser& parser) {
    parser
        .option("--glossary FILE", files,
                "Term base: .db, .tbx, .csv, .tsv or another file that `terms import` reads; may be given "
                "several times")
        .repeatable();
}

void OverwriteOptions::declare(OptionParser& parser, const std::string& force_help) {
    parser.flag("--force", force, force_help);
    parser.flag("--overwrite-translations", translations,
                "Replace an existing file even if it holds a translator's work");
}

void NoticeOptions::declare(OptionParser& parser) {
    const Option silent =
        parser.flag("-q,--quiet", quiet, "Do not say on standard error what was used and made");
    parser.flag("-v,--verbose", verbose, "Say also which settings, dictionaries and defaults were used")
        .excludes(silent);
}

void NoticeOptions::say(std::ostream& to, const std::string& line) const {
    if (!quiet) to << text::printable(line) << '\n';
}

void NoticeOptions::say_why(std::ostream& to, const std::string& line) const {
    if (verbose) say(to, line);
}

void RewriteOptions::declare(OptionParser& parser) {
    const Option to =
        parser.option("-o,--output FILE", output,
                      "Write the result to this file, or into this folder (- for standard output)");
    parser
        .flag("--in-place", in_place,
              "Replace the file; if something changes, the former one stays as NAME~, NAME~2~ …")
        .excludes(to);
    overwrite.declare(parser);
}

}  // namespace tolmach::cli
