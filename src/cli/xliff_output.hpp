// SPDX-License-Identifier: Apache-2.0
// New XLIFF files on their way out.
#pragma once

#include "xliff/model.hpp"

#include <string_view>

namespace tolmach::cli {

/// The version named `1.2`, `2.0`, `2.1` or `2.2`.
xliff::Version version_named(std::string_view name);

/// Gives every segment its source as target, without a state: OmegaT offers only units that have a target.
void fill_targets(xliff::File& file);

}  // namespace tolmach::cli
