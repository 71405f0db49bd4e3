// SPDX-License-Identifier: Apache-2.0
#include "cli/check_command.hpp"

#include "cli/checking.hpp"
#include "cli/findings.hpp"
#include "cli/settings.hpp"

namespace tolmach::cli {

void CheckCommand::declare(OptionParser& parser) {
    parser
        .option("XLIFF", files_,
                "Translated files, those of one language judged together; - for standard input")
        .required();
    glossary_.declare(parser);
    findings_.declare(parser);
}

base::Result<int> CheckCommand::run(Env& env) {
    const auto project = current_project();
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    auto findings = check_files(files_, *concepts, matchers_of(glossary_, *project), *project);
    if (!findings) return base::fail(findings.error());
    return report_findings(std::move(*findings), findings_, *project, env.out);
}

}  // namespace tolmach::cli
