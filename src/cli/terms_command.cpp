// SPDX-License-Identifier: Apache-2.0
#include "cli/terms_command.hpp"

#include "cli/terms/edit_command.hpp"
#include "cli/terms/export_command.hpp"
#include "cli/terms/find_command.hpp"
#include "cli/terms/harvest_command.hpp"
#include "cli/terms/import_command.hpp"
#include "cli/terms/lint_command.hpp"
#include "cli/terms/list_command.hpp"

#include <array>

namespace tolmach::cli {
namespace {

template <class C>
std::unique_ptr<Command> make_command() {
    return std::make_unique<C>();
}

constexpr std::array kSubcommands = {
    CommandEntry{"import", "take terms from files into a term base", make_command<TermsImportCommand>},
    CommandEntry{"export", "write the terms in another format", make_command<TermsExportCommand>},
    CommandEntry{"list", "the terms, or the concepts, one a line", make_command<TermsListCommand>},
    CommandEntry{"show", "everything about a concept, by its id or one of its terms",
                 make_command<TermsShowCommand>},
    CommandEntry{"add", "add a term to a concept, or change what is said of it",
                 make_command<TermsAddCommand>},
    CommandEntry{"remove", "remove a concept, or one of its terms", make_command<TermsRemoveCommand>},
    CommandEntry{"merge", "join two concepts that are one", make_command<TermsMergeCommand>},
    CommandEntry{"find", "the terms that stand in a text, in whatever form", make_command<TermsFindCommand>},
    CommandEntry{"harvest", "names and titles that a note proposes, as a table to edit and import",
                 make_command<TermsHarvestCommand>},
    CommandEntry{"lint", "what is doubtful in a term base", make_command<TermsLintCommand>},
};

}  // namespace

void TermsCommand::declare(OptionParser& parser) {
    for (const CommandEntry& entry : kSubcommands) {
        OptionParser& below = parsers_.emplace_back(parser.command(entry.name, entry.summary));
        commands_.push_back(entry.make());
        commands_.back()->declare(below);
    }
}

base::Result<int> TermsCommand::run(Env& env) {
    std::size_t chosen = 0;
    while (!parsers_[chosen].chosen())
        ++chosen;
    return commands_[chosen]->run(env);
}

}  // namespace tolmach::cli
