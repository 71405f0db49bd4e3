// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <vector>

namespace tolmach::cli {

/// The whole command line: every command with its options declared.
struct Program {
    Program();

    CLI::App app;
    std::vector<OptionParser> parsers;           ///< In the order of commands().
    std::vector<std::unique_ptr<Command>> made;  ///< In the order of commands().
};

}  // namespace tolmach::cli
