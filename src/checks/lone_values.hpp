// SPDX-License-Identifier: Apache-2.0
// Values that stand beside no figure: Roman numerals, months without a day or a year.
#pragma once

#include "checks/segment_check.hpp"

#include <vector>

namespace tolmach::checks {

/// `number.mismatch` for a Roman numeral of the target where the source has another one, or another ordinal
/// in words: `XXI century` and `XXe siècle`. Both sides must have one that nothing on the other answers.
void find_other_numeral(const TranslatedSegment& pair, std::vector<Diagnostic>& found);

/// `date.mismatch` for a month without day or year where the source has another: `in March`, `en mai`.
void find_other_month(const TranslatedSegment& pair, std::vector<Diagnostic>& found);

}  // namespace tolmach::checks
