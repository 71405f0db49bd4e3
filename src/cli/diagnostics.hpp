// SPDX-License-Identifier: Apache-2.0
// Everything the program can report of a user's content, gathered from its rooms.
#pragma once

#include "base/diagnostic.hpp"

#include <span>
#include <string_view>

namespace tolmach::cli {

/// All kinds of finding, by id.
std::span<const base::CheckInfo* const> registered_checks();
/// The kind with this id, or null.
const base::CheckInfo* find_check(std::string_view id);

}  // namespace tolmach::cli
