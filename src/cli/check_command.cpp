// SPDX-License-Identifier: Apache-2.0
#include "cli/check_command.hpp"

#include "checks/unknown_words.hpp"
#include "cli/checking.hpp"
#include "cli/findings.hpp"
#include "cli/input_files.hpp"
#include "cli/settings.hpp"
#include "cli/target_language.hpp"

namespace tolmach::cli {

void CheckCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "Translated files or folders of them, those of one language judged together; without any, "
                  "the project's; - for standard input");
    parser.option("--lang LANG", language_, "Target language of files that do not say it");
    glossary_.declare(parser);
    findings_.declare(parser);
    notices_.declare(parser);
}

base::Result<int> CheckCommand::run(Env& env) {
    if (auto fits = require_tag(language_); !fits) return base::fail(fits.error());
    const auto inputs = input_files(files_);
    if (!inputs) return base::fail(inputs.error());
    const auto files = paths_of(*inputs);
    const auto project = project_for(files, notices_, env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    auto checked = check_files(
        files, *concepts, matchers_of(glossary_, *project), *project, language_,
        shows(findings_, *project, checks::kWordUnknown),
        [&](const std::string& remark) { notices_.say(env.err, remark); }, env);
    if (!checked) return base::fail(checked.error());
    notices_.say(env.err, term_base_line(glossary_, *project, *concepts, checked->targets));
    return report_findings(std::move(checked->findings), findings_, *project, env, shown_names(files));
}

}  // namespace tolmach::cli
