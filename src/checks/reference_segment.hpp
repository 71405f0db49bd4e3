// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "checks/view.hpp"

namespace tolmach::checks {

/// Whether a segment, by its source text, is nothing but a reference: a note that refers to a work, or a text
/// of a unit of any kind that has no prose outside of its titles.
bool is_reference(const Unit& unit, const View& source);

}  // namespace tolmach::checks
