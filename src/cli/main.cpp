// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"

#include <iostream>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    tolmach::cli::Env env{std::cin, std::cout, std::cerr};
    const int exit = tolmach::cli::run(argc, argv, env);
    std::cout.flush();
    if (std::cout) return exit;
    std::cerr << "tolmach: cannot write to standard output\n";
    return tolmach::cli::kFailed;
}
