// SPDX-License-Identifier: Apache-2.0
#include "checks/untouchable.hpp"

#include "checks/unit_reading.hpp"

namespace tolmach::checks {

void UntouchableUnits::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    if (unit.translate) return;
    for (const Segment& segment : unit.segments)
        if (segment.target && !segment.target->empty() && !xliff::reads_like(*segment.target, segment.source))
            found.push_back(finding(kUnitProtected, file, unit, &segment, Side::Target, std::nullopt,
                                    "the unit is not to be translated, and its target is another text"));
}

}  // namespace tolmach::checks
