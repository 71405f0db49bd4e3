// SPDX-License-Identifier: Apache-2.0
// New XLIFF files on their way out, and the rule that no translator's work is written over.
#pragma once

#include "base/files.hpp"
#include "base/result.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <string_view>

namespace tolmach::cli {

/// The version named `1.2`, `2.0`, `2.1` or `2.2`.
xliff::Version version_named(std::string_view name);

/// Whether somebody has translated something: a target that differs from its source.
bool holds_work(const xliff::Document& document);

/// Fails where a file holds a translator's work, which is never replaced, not even by force.
base::Result<void> may_replace(const std::filesystem::path& path);

/// Gives every segment its source as target, without a state: OmegaT offers only units that have a target.
void fill_targets(xliff::File& file);

}  // namespace tolmach::cli
