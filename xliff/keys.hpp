// SPDX-License-Identifier: Apache-2.0
// Keys: what a translation is merged by. Everything else reads files with broken keys; merging must not.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

#include <string_view>

namespace tolmach::xliff {

/// Fails on the first unit that has no id, or the same as another of its file, and on the first segment that
/// has the same id as another of its unit. The key of a segment is (file, unit, segment).
base::Result<void> require_keys(const Document& document);

/// The id of the unit that a part was cut from where this program made one unit a sentence: `b7` for `b7.2`;
/// empty where an id is not that of a part.
std::string_view whole_id(std::string_view part);

}  // namespace tolmach::xliff
