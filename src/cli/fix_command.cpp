// SPDX-License-Identifier: Apache-2.0
#include "cli/fix_command.hpp"

#include "checks/cited_titles.hpp"
#include "checks/fix.hpp"
#include "checks/heal_calls.hpp"
#include "cli/checking.hpp"
#include "cli/progress_bar.hpp"
#include "cli/settings.hpp"
#include "cli/suppressions.hpp"
#include "cli/xliff_input.hpp"
#include "reports/place.hpp"
#include "reports/report.hpp"
#include "review/identities.hpp"
#include "review/target_language.hpp"
#include "text/printable.hpp"

#include <iterator>
#include <map>
#include <ostream>

namespace tolmach::cli {

void FixCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "Translated files or folders of them; without any, the project's; - for standard input");
    parser.option("--lang LANG", language_, "Target language of a file that does not say it");
    glossary_.declare(parser);
    selection_.declare(parser);
    to_.declare(parser);
    parser.flag("--heal", heal_, "Put lost calls of footnotes back where their place is certain");
    parser.option("--format", format_, "How the changes are listed: text, json or jsonl")
        .one_of({"text", "json", "jsonl"});
}

namespace {

std::string counted_of(std::size_t n, const char* one) {
    return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

checks::FixSettings settings_of(const glossary::Concepts& concepts, const SelectionOptions& selection,
                                const editions::Project& project, const std::set<std::string>& suppressed) {
    // What the project only takes note of, it does not have corrected.
    const auto wanted = [&](std::string_view check) {
        const auto set = project.severity.find(check);
        const bool noted = set != project.severity.end() && set->second == base::Severity::Info;
        return selection.has(check) && !noted && !project.off.contains(check);
    };
    checks::FixSettings settings;
    settings.house = [&](const std::string& language) { return review::house_style(project, language); };
    settings.titles = [&](const std::string& language) { return checks::known_titles(concepts, language); };
    settings.wanted = wanted;
    if (!suppressed.empty())
        settings.suppressed = [&](const checks::FileInfo& file, const xliff::Unit& unit,
                                  const base::Diagnostic& each) {
            reports::Identities identities;
            review::add_unit(identities, file, unit);
            return suppressed.contains(identities.id_of(each));
        };
    return settings;
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
        "check still finds " + counted_of(errors, "error") + ", " + counted_of(warnings, "warning") + ":";
    const char* before = " ";
    for (const auto& [check, count] : checks) {
        line += before + check + " " + std::to_string(count);
        before = ", ";
    }
    return line;
}

void list_changes(const Findings& changes, const Findings& left, std::ostream& to) {
    for (const base::Diagnostic& change : changes)
        to << reports::place_of(change) << ": ‘" << text::visible(change.text) << "’ → ‘"
           << text::visible(change.suggestion) << "’ [" << change.check << "]\n";
    to << counted_of(changes.size(), "change") << "; " << still_found(left) << '\n';
}

// The document with the languages that its rules are those of, where it does not say them itself.
xliff::Document settled(xliff::Document document, const std::string& option, Env& env) {
    for (xliff::File& file : document.files) {
        const review::TargetLanguage target = review::target_language_of(document, file, option);
        if (!target.remark.empty()) env.err << text::printable(document.name + ": " + target.remark) << '\n';
        file.target_language = target.tag;
    }
    return document;
}

}  // namespace

base::Outcome<xliff::Document> FixCommand::corrected(xliff::Document document,
                                                     const checks::FixSettings& settings) const {
    std::vector<base::Diagnostic> changes;
    if (heal_) {
        auto healed = checks::heal_calls(std::move(document));
        document = std::move(healed.value);
        changes = std::move(healed.diagnostics);
    }
    auto fixed = checks::fix(std::move(document), settings);
    std::move(fixed.diagnostics.begin(), fixed.diagnostics.end(), std::back_inserter(changes));
    return {std::move(fixed.value), std::move(changes)};
}

base::Result<int> FixCommand::run(Env& env) {
    const auto inputs = input_files(files_, env);
    if (!inputs) return base::fail(inputs.error());
    if (auto chosen = needs_output(to_, *inputs, "fix"); !chosen) return base::fail(chosen.error());
    if (auto fits = review::require_tag(language_); !fits) return base::fail(fits.error());
    // The settings are those that `check` of the same files goes by.
    const auto project = project_for(paths_of(*inputs), NoticeOptions{true}, env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    const auto suppressed = suppressed_ids(*project);
    if (!suppressed) return base::fail(suppressed.error());
    std::vector<Rewritten> fixed;
    Findings changes;
    ProgressBar bar(env, inputs->size());
    for (const InputFile& input : *inputs) {
        bar.next_file(shown_name(input.path));
        auto original = read_to_rewrite(input.path, env);
        if (!original) return base::fail(original.error());
        bar.wipe();
        auto outcome = corrected(settled(original->document, language_, env),
                                 settings_of(*concepts, selection_, *project, *suppressed));
        std::move(outcome.diagnostics.begin(), outcome.diagnostics.end(), std::back_inserter(changes));
        fixed.push_back({input, std::move(*original), std::move(outcome.value)});
    }
    std::vector<const xliff::Document*> documents;
    for (const Rewritten& file : fixed)
        documents.push_back(&file.changed);
    Findings left = review::check_documents(documents, *concepts, *project);
    review::apply_severities(left, *project);
    if (!suppressed->empty()) review::leave_out(left, *suppressed, review::identities_of(documents));
    // A file is given back with the target language that it said.
    for (Rewritten& file : fixed)
        for (std::size_t i = 0; i < file.changed.files.size(); ++i)
            file.changed.files[i].target_language = file.original.document.files[i].target_language;
    if (auto done = rewrite(fixed, to_, env); !done) return base::fail(done.error());
    // Standard output may hold the file.
    std::ostream& list = to_.output == "-" ? env.err : env.out;
    if (format_ != "text")
        list << reports::render(changes, *reports::format_from(format_));
    else
        list_changes(changes, left, list);
    return kClean;
}

}  // namespace tolmach::cli
