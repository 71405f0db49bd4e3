// SPDX-License-Identifier: Apache-2.0
// New XLIFF files on their way out.
#pragma once

#include "xliff/model.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tolmach::cli {

/// The version named `1.2`, `2.0`, `2.1` or `2.2`.
xliff::Version version_named(std::string_view name);

/// `out/note.fr.html: written, fr`, or `replaced` where a file stands there; call it before the file is
/// written.
std::string written_line(const std::filesystem::path& path, const std::string& what);

/// Gives every segment its source as target, without a state: OmegaT offers only units that have a target.
void fill_targets(xliff::Unit& unit);

}  // namespace tolmach::cli
