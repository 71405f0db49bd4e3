// SPDX-License-Identifier: Apache-2.0
#include "cli/fix_command.hpp"

#include "checks/cited_titles.hpp"
#include "checks/fix.hpp"
#include "checks/heal_calls.hpp"
#include "cli/checking.hpp"
#include "cli/settings.hpp"
#include "cli/target_language.hpp"
#include "cli/xliff_input.hpp"
#include "reports/place.hpp"
#include "reports/report.hpp"
#include "text/printable.hpp"

#include <map>
#include <ostream>

namespace tolmach::cli {

void FixCommand::declare(OptionParser& parser) {
    parser.option("XLIFF", file_, "The translated file; - for standard input").required();
    parser.option("--lang", language_, "Target language of a file that does not say it");
    glossary_.declare(parser);
    selection_.declare(parser);
    to_.declare(parser);
    parser.flag("--heal", heal_, "Put lost calls of footnotes back where their place is certain");
    parser.option("--format", format_, "How the changes are listed: text, json or jsonl")
        .one_of({"text", "json", "jsonl"});
}

namespace {

using Findings = std::vector<base::Diagnostic>;

std::string counted(std::size_t n, const char* one) {
    return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

checks::FixSettings settings_of(const std::vector<glossary::Concept>& concepts,
                                const SelectionOptions& selection, const editions::Project& project) {
    // What the project only takes note of, it does not have corrected.
    const auto wanted = [&](std::string_view check) {
        const auto set = project.severity.find(check);
        const bool noted = set != project.severity.end() && set->second == base::Severity::Info;
        return selection.has(check) && !noted && !project.off.contains(check);
    };
    return {[&](const std::string& language) { return house_style(project, language); },
            [&](const std::string& language) { return checks::known_titles(concepts, language); }, wanted};
}

/// `check still finds 1 error, 3 warnings: number.mismatch 3, target.empty 1`, without those of severity
/// info.
std::string still_found(const Findings& findings) {
    std::map<std::string, std::size_t> checks;
    std::size_t errors = 0, warnings = 0;
    for (const base::Diagnostic& each : findings) {
        if (each.severity == base::Severity::Info) continue;
        ++checks[each.check];
        ++(each.severity == base::Severity::Error ? errors : warnings);
    }
    if (checks.empty()) return "check finds nothing else";
    std::string line =
        "check still finds " + counted(errors, "error") + ", " + counted(warnings, "warning") + ":";
    const char* before = " ";
    for (const auto& [check, count] : checks) {
        line += before + check + " " + std::to_string(count);
        before = ", ";
    }
    return line;
}

void list_changes(const Findings& changes, const Findings& left, std::ostream& to) {
    for (const base::Diagnostic& change : changes)
        to << reports::place_of(change) << ": ‘" << text::printable(change.text) << "’ → ‘"
           << text::printable(change.suggestion) << "’ [" << change.check << "]\n";
    to << counted(changes.size(), "change") << "; " << still_found(left) << '\n';
}

// The document with the languages that its rules are those of, where it does not say them itself.
xliff::Document settled(xliff::Document document, const std::string& option, Env& env) {
    for (xliff::File& file : document.files) {
        const TargetLanguage target = target_language_of(document, file, option);
        if (!target.remark.empty()) env.err << text::printable(document.name + ": " + target.remark) << '\n';
        file.target_language = target.tag;
    }
    return document;
}

}  // namespace

base::Result<int> FixCommand::run(Env& env) {
    if (auto chosen = needs_output(to_, file_, "fix"); !chosen) return base::fail(chosen.error());
    if (auto fits = require_tag(language_); !fits) return base::fail(fits.error());
    // The settings are those that `check` of the same file goes by.
    const auto project = project_for({file_}, NoticeOptions{true}, env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    const auto input = read_to_rewrite(file_);
    if (!input) return base::fail(input.error());
    xliff::Document given = settled(input->document, language_, env);
    auto healed =
        heal_ ? checks::heal_calls(std::move(given)) : base::Outcome<xliff::Document>{std::move(given), {}};
    auto fixed = checks::fix(std::move(healed.value), settings_of(*concepts, selection_, *project));
    fixed.diagnostics.insert(fixed.diagnostics.begin(), healed.diagnostics.begin(), healed.diagnostics.end());
    const Findings left = check_document(fixed.value, *concepts, matchers_of(glossary_, *project), *project);
    for (std::size_t i = 0; i < fixed.value.files.size(); ++i)
        fixed.value.files[i].target_language = input->document.files[i].target_language;
    if (auto done = rewrite(file_, *input, fixed.value, to_, env); !done) return base::fail(done.error());
    // Standard output may hold the file.
    std::ostream& list = to_.output == "-" ? env.err : env.out;
    if (format_ != "text")
        list << reports::render(fixed.diagnostics, *reports::format_from(format_));
    else
        list_changes(fixed.diagnostics, left, list);
    return kClean;
}

}  // namespace tolmach::cli
