// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/explain_command.hpp"
#include "cli/segment_command.hpp"

#include <array>

namespace tolmach::cli {
namespace {

template <class C>
std::unique_ptr<Command> make() {
    return std::make_unique<C>();
}

constexpr std::array kCommands = {
    CommandEntry{"explain", "say what a check means", make<ExplainCommand>},
    CommandEntry{"segment", "the sentences of a text, one a line", make<SegmentCommand>},
};

}  // namespace

std::span<const CommandEntry> commands() {
    return kCommands;
}

}  // namespace tolmach::cli
