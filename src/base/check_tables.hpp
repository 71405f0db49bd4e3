// SPDX-License-Identifier: Apache-2.0
// The registry's tables, one a family of checks. A new family is a table and a line in diagnostic.cpp.
#pragma once

#include "base/diagnostic.hpp"

#include <span>

namespace tolmach::base::tables {

/// Rules of the XLIFF standards, found by `validate`.
std::span<const CheckInfo> xliff_rules();

}  // namespace tolmach::base::tables
