// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/lint_command.hpp"

#include "cli/findings.hpp"
#include "cli/settings.hpp"
#include "glossary/lint.hpp"
#include "terminology/term_sources.hpp"

#include <iterator>

namespace tolmach::cli {

void TermsLintCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_, "Glossary files; without any, the term base");
    base_.declare(parser);
    parser
        .option("--languages LANG,...", languages_,
                "Languages that every concept should have: en,fr; without it, the project's, else those most "
                "have")
        .comma_separated();
    findings_.declare(parser);
}

base::Result<int> TermsLintCommand::run(Env& env) {
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    std::vector<std::filesystem::path> files = files_;
    if (files.empty()) files = base_.files.empty() ? project->glossary : base_.files;
    if (files.empty())
        return base::fail(base::ErrorCode::Usage, "no term base is named", {},
                          "name one: terms lint terms.csv");
    std::vector<std::string> languages = languages_;
    if (languages.empty() && !project->language.empty()) {
        languages = project->languages;
        languages.insert(languages.begin(), project->language);
    }
    std::vector<base::Diagnostic> findings;
    for (const std::filesystem::path& file : files) {
        auto read = read_terms(file, env);
        if (!read) return base::fail(read.error());
        std::move(read->diagnostics.begin(), read->diagnostics.end(), std::back_inserter(findings));
        auto found = glossary::lint(read->value.concepts, languages);
        for (base::Diagnostic& each : found) {
            each.location.file = shown_name(file);
            findings.push_back(std::move(each));
        }
    }
    return report_findings(std::move(findings), findings_, *project, env);
}

}  // namespace tolmach::cli
