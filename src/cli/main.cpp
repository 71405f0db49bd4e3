// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const char* no_color = std::getenv("NO_COLOR");  // no-color.org
    tolmach::cli::Env env{std::cin,
                          std::cout,
                          std::cerr,
                          ::isatty(STDIN_FILENO) != 0,
                          ::isatty(STDOUT_FILENO) != 0,
                          ::isatty(STDERR_FILENO) != 0,
                          no_color && *no_color != 0,
                          {}};
    const int exit = tolmach::cli::run(argc, argv, env);
    std::cout.flush();
    if (std::cout) return exit;
    std::cerr << "tolmach: cannot write to standard output\n";
    return tolmach::cli::kFailed;
}
