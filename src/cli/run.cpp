// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/program.hpp"
#include "text/printable.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::cli {
namespace {

int report(const base::Error& error, Env& env) {
    print_error(error, env);
    return error.code == base::ErrorCode::Usage ? kUsage : kFailed;
}

}  // namespace

void print_error(base::Error error, Env& env) {
    const std::string help = std::exchange(error.help, {});
    env.err << "tolmach: " << text::printable(base::to_string(error)) << '\n';
    if (!help.empty()) env.err << "  " << text::printable(help) << '\n';
}

int run(int argc, const char* const* argv, Env& env) {
    Program program;
    try {
        program.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream complaint;
        const int exit = program.app.exit(error, env.out, complaint);
        std::istringstream lines(complaint.str());
        for (std::string line; std::getline(lines, line);)
            env.err << text::printable(line) << '\n';
        return exit == 0 ? kClean : kUsage;
    }
    try {
        for (std::size_t i = 0; i < program.made.size(); ++i) {
            if (!program.parsers[i].chosen()) continue;
            const auto exit = program.made[i]->run(env);
            return exit ? *exit : report(exit.error(), env);
        }
    } catch (const std::bad_alloc&) {
        env.err << "tolmach: out of memory\n";
        return kFailed;
    } catch (const std::exception& fault) {
        env.err << "tolmach: a fault of the program: " << text::printable(fault.what()) << '\n';
        return kFault;
    }
    return kUsage;
}

}  // namespace tolmach::cli
