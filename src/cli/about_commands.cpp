// SPDX-License-Identifier: Apache-2.0
#include "cli/about_commands.hpp"

#include "cli/completion.hpp"
#include "cli/program.hpp"
#include "version.hpp"

#include <ostream>

namespace tolmach::cli {

void HelpCommand::declare(OptionParser& parser) {
    parser.option("COMMAND", command_,
                  "The command, such as check or terms import; without it, all are listed");
}

base::Result<int> HelpCommand::run(Env& env) {
    const auto text = Program().help(command_);
    if (!text) return base::fail(text.error());
    env.out << *text;
    return kClean;
}

base::Result<int> VersionCommand::run(Env& env) {
    env.out << "tolmach " TOLMACH_VERSION "\n";
    return kClean;
}

void CompletionCommand::declare(OptionParser& parser) {
    parser.option("SHELL", shell_, "The shell that is to complete: bash, zsh or fish")
        .one_of({"bash", "zsh", "fish"})
        .required();
}

base::Result<int> CompletionCommand::run(Env& env) {
    env.out << completion_script(shell_, Program().describe()).value_or("");
    return kClean;
}

}  // namespace tolmach::cli
