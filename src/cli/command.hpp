// SPDX-License-Identifier: Apache-2.0
// cli: the program. One file pair a command; a command is a page of stage calls.
// Takes a command line and an Env, gives an exit code; results go to out, everything else to err.
// Holds no rule of language, format or checking.
//
// This header: what a command is. A new command is a class and a row in commands.cpp.
#pragma once

#include "base/result.hpp"
#include "cli/option_parser.hpp"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace tolmach::cli {

/// The world of a command: its streams, and which of them a person sits at.
struct Env {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool asks = false;             ///< `in` is a terminal.
    bool shows = false;            ///< `out` is a terminal,
    bool shows_err = false;        ///< and `err`.
    bool plain = false;            ///< No colours are wanted ($NO_COLOR).
    std::filesystem::path config;  ///< The project file in place of the one that is found (`--config`).
};

/// Exit codes.
enum Exit : int { kClean = 0, kFindings = 1, kUsage = 2, kFailed = 3, kFault = 4 };

/// A command of the program.
class Command {
  public:
    virtual ~Command() = default;
    /// Declares options and arguments; opens no file.
    virtual void declare(OptionParser& parser) = 0;
    /// Does the work and returns the exit code; a failure of the job is returned, not printed.
    virtual base::Result<int> run(Env& env) = 0;
};

/// Prints why a job failed, and the help for it, each on a line.
void print_error(base::Error error, Env& env);

/// A row of the table of commands.
struct CommandEntry {
    std::string_view name, summary;
    std::unique_ptr<Command> (*make)();
    std::string_view (*page)() = no_page;  ///< Description, examples and files: see command_page.hpp.

    static std::string_view no_page() { return {}; }
};
/// All commands, in the order of `--help`.
std::span<const CommandEntry> commands();

/// Runs the program; never throws.
int run(int argc, const char* const* argv, Env& env);

/// The manual page (roff, section 1) of a command, made from its declared options; of the program for an
/// empty name.
std::string manual_page(std::string_view command);

}  // namespace tolmach::cli
