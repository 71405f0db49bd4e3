// SPDX-License-Identifier: Apache-2.0
// The whole command line. The library that parses it is included in program.cpp and option_parser.cpp only.
#pragma once

#include "cli/command.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::cli {

/// An option or argument as it was declared.
struct OptionInfo {
    std::vector<std::string> names;  ///< `-o`, `--output`; none for an argument.
    std::string value;               ///< `FILE`, or the values it takes with `|` between; empty for a flag.
    std::string help;
};

/// A command as it was declared; the program itself is the outermost.
struct CommandInfo {
    std::string name, summary;
    std::vector<OptionInfo> options;
    std::vector<CommandInfo> commands;
};

/// Every command, with its options declared.
class Program {
  public:
    Program();
    /// Declares the options of those commands only that a command line has the names of: of all of them that
    /// takes longer than many a command.
    Program(int argc, const char* const* argv);
    ~Program();

    /// The command that a command line names; null where it asked for help or the version, which went to
    /// `env.out`. Fails on a wrong command line, and then names what was probably meant.
    base::Result<Command*> parse(int argc, const char* const* argv, Env& env);
    /// What `--help` prints of a command, named by its words; of the program for none.
    base::Result<std::string> help(const std::vector<std::string>& command) const;
    CommandInfo describe() const;

  private:
    explicit Program(const std::function<bool(std::string_view command)>& declares);

    struct CommandLine;
    std::unique_ptr<CommandLine> line_;
};

/// What every help ends with: the exit codes.
inline constexpr std::string_view kExitCodes =
    "Exit: 0 clean, 1 findings, 2 wrong command line, 3 input or output failed, 4 internal error.";

}  // namespace tolmach::cli
