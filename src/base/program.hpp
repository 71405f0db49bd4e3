// SPDX-License-Identifier: Apache-2.0
// Another program, run for what it writes: no shell, no network where the system can take it away, an end.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::base {

/// How long a program may run, and how much it may write.
struct ProgramLimits {
    std::chrono::seconds time{120};
    std::size_t bytes = std::size_t{1} << 28;
};

/// What a program of PATH writes to its standard output when it is given `input`; `words` are its name and
/// arguments. Fails with Unsupported where there is no such program, with Limit where it takes too long or
/// writes too much (it is ended then, with all that it started), and with Io where it fails, with the end of
/// what it said.
Result<std::string> output_of_program(const std::vector<std::string>& words, std::string_view input,
                                      const ProgramLimits& limits = {});

}  // namespace tolmach::base
