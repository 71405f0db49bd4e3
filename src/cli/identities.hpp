// SPDX-License-Identifier: Apache-2.0
// What the units of files hold, so that findings about them are told again.
#pragma once

#include "checks/check.hpp"
#include "reports/identities.hpp"
#include "xliff/model.hpp"

#include <vector>

namespace tolmach::cli {

/// Adds what a unit and each of its segments hold, languages and codes included.
void add_unit(reports::Identities& to, const checks::FileInfo& file, const xliff::Unit& unit);
reports::Identities identities_of(const std::vector<const xliff::Document*>& documents);

}  // namespace tolmach::cli
