// SPDX-License-Identifier: Apache-2.0
#include "checks/untouchable.hpp"

namespace tolmach::checks {

void UntouchableUnits::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    if (unit.translate) return;
    for (const Segment& segment : unit.segments)
        if (segment.target && !segment.target->empty() && !xliff::reads_like(*segment.target, segment.source))
            found.push_back(finding(kUnitProtected, file, unit, &segment, Side::Target, std::nullopt,
                                    "the unit is not to be translated, and its target is another text"));
}

}  // namespace tolmach::checks
