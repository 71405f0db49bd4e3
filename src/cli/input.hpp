// SPDX-License-Identifier: Apache-2.0
// Inputs as commands name them: files, and `-` for what comes in on standard input.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// The bytes of a file, or of `env.in` for `-`. Fails as base::read_file does, a missing file with the
/// nearest name in its folder; standard input may have 256 MiB at most.
base::Result<std::string> read_input(const std::filesystem::path& input, const Env& env,
                                     std::size_t limit = std::size_t{1} << 31);

/// The error of a file that could not be read, with the nearest name of its folder where it is missing.
base::Error with_nearest_name(base::Error error, const std::filesystem::path& input);

/// Fails with a wrong command line where `-` would wait for somebody to type.
base::Result<void> needs_piped_input(const std::filesystem::path& input, const Env& env);

}  // namespace tolmach::cli
