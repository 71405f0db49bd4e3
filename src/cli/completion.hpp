// SPDX-License-Identifier: Apache-2.0
// Completion of the command line in a shell, made from what the commands declare.
#pragma once

#include "cli/program.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::cli {

/// The completion script for `bash`, `zsh` or `fish`; none for another shell.
std::optional<std::string> completion_script(std::string_view shell, const CommandInfo& program);

}  // namespace tolmach::cli
