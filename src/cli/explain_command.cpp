// SPDX-License-Identifier: Apache-2.0
#include "cli/explain_command.hpp"

#include "base/diagnostic.hpp"

#include <ostream>

namespace tolmach::cli {

void ExplainCommand::declare(OptionParser& parser) {
    parser.option("ID", id_, "The id of a check, such as term.missing; without it all are listed");
}

base::Result<int> ExplainCommand::run(Env& env) {
    if (id_.empty()) {
        for (const base::CheckInfo& check : base::registered_checks())
            env.out << check.id << "  " << base::to_string(check.severity) << "  " << check.summary << '\n';
        return kClean;
    }
    const base::CheckInfo* check = base::find_check(id_);
    if (!check)
        return base::fail(base::ErrorCode::Usage, "no check has the id '" + id_ + "'", {},
                          "`tolmach explain` lists them");
    env.out << check->id << " (" << base::to_string(check->severity) << "): " << check->summary << "\n\n"
            << check->explanation << '\n';
    return kClean;
}

}  // namespace tolmach::cli
