// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include "version.hpp"

namespace tolmach::cli {
namespace {

constexpr const char* kExit =
    "Exit: 0 clean, 1 findings, 2 wrong command line, 3 input or output failed, 4 a fault of the program.";

}  // namespace

Program::Program() : app("tolmach brings out one policy note in several languages.", "tolmach") {
    app.set_version_flag("--version", "tolmach " TOLMACH_VERSION);
    app.footer(kExit);
    OptionParser parser(app);
    for (const CommandEntry& entry : commands()) {
        OptionParser& below = parsers.emplace_back(parser.command(entry.name, entry.summary));
        made.push_back(entry.make());
        made.back()->declare(below);
    }
}

}  // namespace tolmach::cli
