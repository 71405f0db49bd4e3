// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/program.hpp"
#include "text/printable.hpp"

#include <exception>
#include <new>
#include <ostream>
#include <string>
#include <utility>

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
    try {
        Program program(argc, argv);
        const auto command = program.parse(argc, argv, env);
        if (!command) return report(command.error(), env);
        if (!*command) return kClean;
        const auto exit = (*command)->run(env);
        return exit ? *exit : report(exit.error(), env);
    } catch (const std::bad_alloc&) {
        env.err << "tolmach: out of memory\n";
        return kFailed;
    } catch (const std::exception& fault) {
        env.err << "tolmach: internal error: " << text::printable(fault.what()) << '\n';
        return kFault;
    }
}

}  // namespace tolmach::cli
