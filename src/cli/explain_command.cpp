// SPDX-License-Identifier: Apache-2.0
#include "cli/explain_command.hpp"

#include "checks/examples.hpp"
#include "cli/diagnostics.hpp"
#include "cli/options.hpp"
#include "text/locale.hpp"
#include "text/printable.hpp"

#include <ostream>
#include <utility>

namespace tolmach::cli {
namespace {

void list(const base::CheckInfo& check, std::ostream& to) {
    to << check.id << "  " << base::to_string(check.severity) << "  " << check.summary << '\n';
}

void show(const checks::Example& example, std::ostream& to) {
    to << "For example, in " << text::language_name(example.language) << ":\n\n";
    for (const auto& [what, text] : {std::pair("source", example.source), std::pair("wrong ", example.wrong),
                                     std::pair("right ", example.right)})
        to << "    " << what << "  ‘" << text::visible(text) << "’\n";
    to << '\n';
}

void explain(const base::CheckInfo& check, std::ostream& to) {
    to << check.id << " (" << base::to_string(check.severity) << "): " << check.summary << "\n\n"
       << check.explanation << "\n\n";
    for (const checks::Example& example : checks::examples())
        if (example.check == check.id) show(example, to);
    to << "Another severity, in tolmach.toml:\n\n    [severity]\n    \"" << check.id
       << "\" = \"off\"    # error, warning, info or off\n";
}

}  // namespace

void ExplainCommand::declare(OptionParser& parser) {
    parser.option(
        "CHECK", id_,
        "The id of a check, such as term.missing, or the beginning of ids, such as term, which lists "
        "them; without it all are listed");
}

base::Result<int> ExplainCommand::run(Env& env) {
    if (const base::CheckInfo* check = find_check(id_)) {
        explain(*check, env.out);
        return kClean;
    }
    bool any = false;
    for (const base::CheckInfo* check : registered_checks())
        if (check->id.starts_with(id_) || names_check(id_, check->id)) {
            any = true;
            list(*check, env.out);
        }
    if (any) return kClean;
    const std::string meant = nearest_check(id_);
    return base::fail(base::ErrorCode::Usage, "no check has the id '" + id_ + "'", {},
                      meant.empty() ? "`tolmach explain` lists them" : "did you mean '" + meant + "'?");
}

}  // namespace tolmach::cli
