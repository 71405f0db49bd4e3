// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/term_reading.hpp"

#include <vector>

namespace tolmach::checks {

/// `title.changed`: the source cites the original of a title, and the target does not give it as the edition
/// cites originals.
void check_titles(const TermBase& base, const TermUnit& unit, std::vector<Diagnostic>& found);

}  // namespace tolmach::checks
