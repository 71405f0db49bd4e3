// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/program.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <ostream>
#include <vector>

namespace tolmach::cli {
namespace {

int report(const base::Error& error, Env& env) {
    env.err << "tolmach: " << base::to_string(error) << '\n';
    return error.code == base::ErrorCode::Usage ? kUsage : kFailed;
}

}  // namespace

int run(int argc, const char* const* argv, Env& env) {
    Program program;
    try {
        program.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.app.exit(error, env.out, env.err) == 0 ? kClean : kUsage;
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
        env.err << "tolmach: a fault of the program: " << fault.what() << '\n';
        return kFault;
    }
    return kUsage;
}

}  // namespace tolmach::cli
