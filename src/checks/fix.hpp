// SPDX-License-Identifier: Apache-2.0
// Corrections that cannot be wrong: what checks mark as fixable is written in place of what they found.
#pragma once

#include "base/result.hpp"
#include "checks/check.hpp"

namespace tolmach::checks {

/// A document with its corrected targets, and one diagnostic a change, `suggestion` being what was written.
/// Fixing what is fixed changes nothing.
base::Outcome<xliff::Document> fix(const Checks& checks, xliff::Document document);

}  // namespace tolmach::checks
