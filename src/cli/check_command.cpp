// SPDX-License-Identifier: Apache-2.0
#include "cli/check_command.hpp"

#include "checks/unknown_words.hpp"
#include "cli/checking.hpp"
#include "cli/edition_view.hpp"
#include "cli/findings.hpp"
#include "cli/input_files.hpp"
#include "cli/settings.hpp"
#include "review/spelling.hpp"
#include "review/target_language.hpp"

#include <algorithm>
#include <thread>

namespace tolmach::cli {
namespace {

std::size_t jobs_for(std::size_t asked) {
    constexpr std::size_t kMostJobs = 64;
    const std::size_t processors = std::thread::hardware_concurrency();
    return std::clamp<std::size_t>(asked > 0 ? asked : processors, 1, kMostJobs);
}

}  // namespace

void CheckCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "Translated files or folders of them, those of one language judged together; without any, "
                  "the project's; - for standard input");
    parser.option("--lang LANG", language_, "Target language of files that do not say it");
    parser.option("--jobs N", jobs_, "Threads that judge; without it as many as there are processors");
    glossary_.declare(parser);
    findings_.declare(parser);
    parser.flag(
        "--concepts", concepts_,
        "The concepts of the term base that stand in the texts, their forms and how often, in place of "
        "the findings; --format text or json");
    known_.declare(parser);
    notices_.declare(parser);
}

base::Result<int> CheckCommand::print_concepts(const std::vector<reports::ConceptForms>& used,
                                               Env& env) const {
    if (findings_.format == "text")
        env.out << reports::concepts_as_text(used);
    else if (findings_.format == "json")
        env.out << reports::concepts_as_json(used);
    else
        return base::fail(base::ErrorCode::Usage, "--concepts prints text or json, not " + findings_.format,
                          {}, "--format html has the concepts below the findings");
    return kClean;
}

void CheckCommand::say_dictionaries(const std::vector<std::string>& languages, Env& env) const {
    for (const std::string& language : languages) {
        const std::string file = review::dictionary_of(language).string();
        notices_.say_why(env.err, "dictionary of " + language + ": " + (file.empty() ? "none" : file));
    }
}

base::Result<int> CheckCommand::run(Env& env) {
    if (auto fits = review::require_tag(language_); !fits) return base::fail(fits.error());
    const auto inputs = input_files(files_, env);
    if (!inputs) return base::fail(inputs.error());
    const auto files = paths_of(*inputs);
    const auto project = project_for(files, notices_, env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    const bool is_page = findings_.format == "html";
    const bool has_ids =
        known_.compares(*project) || (findings_.format != "text" && findings_.format != "junit");
    EditionView view({has_ids, is_page, is_page || concepts_}, *concepts);
    review::CheckSettings settings{language_, shows(findings_, *project, checks::kWordUnknown),
                                   jobs_for(jobs_),
                                   [&](const std::string& remark) { notices_.say(env.err, remark); },
                                   [&](const auto& file, const auto& unit) { view.observe(file, unit); }};
    const bool spelling = settings.spelling;
    auto checked = check_files(files, *concepts, *project, std::move(settings), env);
    if (!checked) return base::fail(checked.error());
    if (spelling) say_dictionaries(checked->targets, env);
    notices_.say(env.err, term_base_line(glossary_, *project, *concepts, checked->targets));
    review::apply_severities(checked->findings, *project);
    // What is written down is chosen of all that is found, whether it is known already or not.
    if (known_.writes()) {
        const auto written =
            write_known(checked->findings, view.identities(), known_, findings_.selection, *project, env);
        if (!written) return base::fail(written.error());
        return kClean;
    }
    if (auto left_out = leave_out_known(*checked, view.identities(), known_, *project, notices_, env);
        !left_out)
        return base::fail(left_out.error());
    const auto used = view.concepts(checked->findings);
    if (concepts_) return print_concepts(used, env);
    reports::ReportOptions said;
    said.files = shown_names(files);
    said.identities = &view.identities();
    said.texts = &view.texts();
    said.concepts = used;
    return report_findings(std::move(checked->findings), findings_, *project, env, std::move(said));
}

}  // namespace tolmach::cli
