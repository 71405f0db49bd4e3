// SPDX-License-Identifier: Apache-2.0
#include "cli/about_commands.hpp"
#include "cli/build_command.hpp"
#include "cli/check_command.hpp"
#include "cli/command.hpp"
#include "cli/convert_command.hpp"
#include "cli/explain_command.hpp"
#include "cli/extract_command.hpp"
#include "cli/fix_command.hpp"
#include "cli/init_command.hpp"
#include "cli/lexicon_command.hpp"
#include "cli/merge_command.hpp"
#include "cli/names_command.hpp"
#include "cli/pretranslate_command.hpp"
#include "cli/pseudo_command.hpp"
#include "cli/references_command.hpp"
#include "cli/restore_command.hpp"
#include "cli/romanize_command.hpp"
#include "cli/schemes_command.hpp"
#include "cli/segment_command.hpp"
#include "cli/stats_command.hpp"
#include "cli/terms_command.hpp"
#include "cli/validate_command.hpp"
#include "embedded/cli.hpp"

#include <array>

namespace tolmach::cli {
namespace {

template <class C>
std::unique_ptr<Command> make() {
    return std::make_unique<C>();
}

constexpr std::array kCommands = {
    CommandEntry{"init", "start a project: a project file from what lies in a folder", make<InitCommand>,
                 embedded::init_md},
    CommandEntry{"extract", "create one XLIFF file per target language from a note", make<ExtractCommand>,
                 embedded::extract_md},
    CommandEntry{"pretranslate", "fill what needs no translator: footnotes that are references",
                 make<PretranslateCommand>, embedded::pretranslate_md},
    CommandEntry{"check", "find what is wrong with translated files", make<CheckCommand>, embedded::check_md},
    CommandEntry{"fix", "apply the corrections that cannot be wrong", make<FixCommand>, embedded::fix_md},
    CommandEntry{"merge", "make the edition from a translated file", make<MergeCommand>, embedded::merge_md},
    CommandEntry{"build", "make everything of a project that is missing or changed", make<BuildCommand>,
                 embedded::build_md},
    CommandEntry{"pseudo", "fill the targets with marked text, to try a layout", make<PseudoCommand>,
                 embedded::pseudo_md},
    CommandEntry{"segment", "print the sentences of a text, one per line", make<SegmentCommand>,
                 embedded::segment_md},
    CommandEntry{"terms", "the term base: import, export, list, change, find, lint", make<TermsCommand>,
                 embedded::terms_md},
    CommandEntry{"references", "list what the footnotes of a note cite", make<ReferencesCommand>,
                 embedded::references_md},
    CommandEntry{"names", "find what is doubtful in the romanised names of a note", make<NamesCommand>,
                 embedded::names_md},
    CommandEntry{"romanize", "write the Cyrillic of a text in Latin letters", make<RomanizeCommand>,
                 embedded::romanize_md},
    CommandEntry{"schemes", "list the romanization schemes", make<SchemesCommand>, embedded::schemes_md},
    CommandEntry{"restore", "find the Cyrillic originals of romanised titles", make<RestoreCommand>,
                 embedded::restore_md},
    CommandEntry{"lexicon", "the words that restore knows: build, list, add, remove", make<LexiconCommand>,
                 embedded::lexicon_md},
    CommandEntry{"stats", "count what there is to translate, and how far it is", make<StatsCommand>,
                 embedded::stats_md},
    CommandEntry{"explain", "explain a check", make<ExplainCommand>, embedded::explain_md},
    CommandEntry{"validate", "validate files against their standard", make<ValidateCommand>,
                 embedded::validate_md},
    CommandEntry{"convert", "write an XLIFF file in another version, losing nothing", make<ConvertCommand>,
                 embedded::convert_md},
    CommandEntry{"completion", "print a script that completes the command line in a shell",
                 make<CompletionCommand>, embedded::completion_md},
    CommandEntry{"help", "print the help of a command", make<HelpCommand>},
    CommandEntry{"version", "print the version", make<VersionCommand>},
};

}  // namespace

std::span<const CommandEntry> commands() {
    return kCommands;
}

}  // namespace tolmach::cli
