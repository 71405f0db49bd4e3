// SPDX-License-Identifier: Apache-2.0
// What the units of files hold, so that findings about them are told again.
#pragma once

#include "checks/check.hpp"
#include "reports/identities.hpp"
#include "xliff/model.hpp"

#include <set>
#include <string>
#include <vector>

namespace tolmach::review {

/// Adds what a unit and each of its segments hold, languages and codes included.
void add_unit(reports::Identities& to, const checks::FileInfo& file, const xliff::Unit& unit);
reports::Identities identities_of(const std::vector<const xliff::Document*>& documents);

/// Takes the findings with these ids out.
void leave_out(std::vector<base::Diagnostic>& findings, const std::set<std::string>& ids,
               const reports::Identities& identities);

}  // namespace tolmach::review
