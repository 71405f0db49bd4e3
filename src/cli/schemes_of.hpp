// SPDX-License-Identifier: Apache-2.0
// `--scheme-file`, for commands that romanise: the program's schemes and the user's own.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/option_parser.hpp"
#include "romanization/scheme.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// Files of schemes that the user adds; one with the id of the program's takes its place.
struct SchemeOptions {
    std::vector<std::filesystem::path> files;

    void declare(OptionParser& parser);
    /// The user's schemes, and then the program's.
    base::Result<std::vector<romanization::Scheme>> load(const Env& env) const;
};

/// The scheme with an id; fails with the nearest id where there is none.
base::Result<const romanization::Scheme*> scheme_named(const std::vector<romanization::Scheme>& among,
                                                       const std::string& id);

}  // namespace tolmach::cli
