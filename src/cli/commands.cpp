// SPDX-License-Identifier: Apache-2.0
#include "cli/check_command.hpp"
#include "cli/command.hpp"
#include "cli/convert_command.hpp"
#include "cli/explain_command.hpp"
#include "cli/extract_command.hpp"
#include "cli/fix_command.hpp"
#include "cli/merge_command.hpp"
#include "cli/pseudo_command.hpp"
#include "cli/segment_command.hpp"
#include "cli/stats_command.hpp"
#include "cli/terms_command.hpp"
#include "cli/validate_command.hpp"

#include <array>

namespace tolmach::cli {
namespace {

template <class C>
std::unique_ptr<Command> make() {
    return std::make_unique<C>();
}

constexpr std::array kCommands = {
    CommandEntry{"extract", "make one XLIFF a language from a note", make<ExtractCommand>},
    CommandEntry{"check", "find what is wrong with translated files", make<CheckCommand>},
    CommandEntry{"fix", "apply the corrections that cannot be wrong", make<FixCommand>},
    CommandEntry{"merge", "make the edition from a translated file", make<MergeCommand>},
    CommandEntry{"pseudo", "fill the targets with marked text", make<PseudoCommand>},
    CommandEntry{"segment", "the sentences of a text, one a line", make<SegmentCommand>},
    CommandEntry{"terms", "the term base: import, export, list, change, find, lint", make<TermsCommand>},
    CommandEntry{"stats", "how much there is to translate, and how far it is", make<StatsCommand>},
    CommandEntry{"explain", "say what a check means", make<ExplainCommand>},
    CommandEntry{"validate", "hold files against the standard of their format", make<ValidateCommand>},
    CommandEntry{"convert", "XLIFF in another version, nothing lost", make<ConvertCommand>},
};

}  // namespace

std::span<const CommandEntry> commands() {
    return kCommands;
}

}  // namespace tolmach::cli
