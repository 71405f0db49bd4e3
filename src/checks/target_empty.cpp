// SPDX-License-Identifier: Apache-2.0
#include "checks/target_empty.hpp"

#include "checks/unit_reading.hpp"

namespace tolmach::checks {

void TargetEmpty::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    for (const Segment& segment : unit.segments) {
        if (!is_untranslated(unit, segment, loans_)) continue;
        const xliff::Content* printed = left_to_print(segment);
        const bool blank = !printed || !has_text(*printed);
        found.push_back(
            finding(kTargetEmpty, file, unit, &segment, Side::Target, std::nullopt,
                    blank ? "the segment has no translation" : "the target is still the text of the source"));
    }
}

}  // namespace tolmach::checks
