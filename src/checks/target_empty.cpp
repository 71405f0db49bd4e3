// SPDX-License-Identifier: Apache-2.0
#include "checks/target_empty.hpp"

#include "checks/target_same.hpp"
#include "text/character.hpp"

namespace tolmach::checks {

void TargetEmpty::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    if (!unit.translate) return;
    for (const Segment& segment : unit.segments) {
        if (segment.ignorable || text::trim(xliff::plain_text(segment.source)).empty()) continue;
        // Not to touch it is all that a translator in a 1.2 tool can do where the source is to stay.
        if (!segment.target && file.prefilled && may_stay_equal(unit, segment)) continue;
        const bool blank = !segment.target || text::trim(xliff::plain_text(*segment.target)).empty();
        if (blank)
            found.push_back(finding("target.empty", file, unit, &segment, Side::Target, std::nullopt,
                                    "the segment has no translation"));
    }
}

}  // namespace tolmach::checks
