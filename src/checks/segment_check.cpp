// SPDX-License-Identifier: Apache-2.0
#include "checks/segment_check.hpp"

namespace tolmach::checks {

void SegmentCheck::look_at(const UnitReading& unit, std::vector<Diagnostic>& found) {
    for (const TranslatedSegment& pair : unit.translated())
        check_segment(pair, found);
}

}  // namespace tolmach::checks
