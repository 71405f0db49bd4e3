// SPDX-License-Identifier: Apache-2.0
// Filters of JSON lines: an object a line in, one a line out.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>

namespace tolmach::cli {

/// Answers each object of standard input; an error names the line. Empty lines are left out.
base::Result<void> answer_json_lines(
    Env& env, const std::function<base::Result<nlohmann::ordered_json>(const nlohmann::json&)>& answer);

/// A member of an object that is a string; fails where it is missing or something else.
base::Result<std::string> string_member(const nlohmann::json& object, const char* name);

}  // namespace tolmach::cli
