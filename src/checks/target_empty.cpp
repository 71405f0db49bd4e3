// SPDX-License-Identifier: Apache-2.0
#include "checks/target_empty.hpp"

#include "text/character.hpp"

namespace tolmach::checks {

void TargetEmpty::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    if (!unit.translate) return;
    for (const Segment& segment : unit.segments) {
        if (segment.ignorable || text::trim(xliff::plain_text(segment.source)).empty()) continue;
        // Not to touch it is all that a translator in a 1.2 tool can do where the source is to stay. A target
        // that is not there at all is another thing: somebody removed it.
        if (segment.details->untouched && may_stay_equal(unit, segment, loans_)) continue;
        const xliff::Content* printed = left_to_print(segment);
        const bool blank = !printed || text::trim(xliff::plain_text(*printed)).empty();
        if (!blank && !segment.details->untouched && !is_untranslated(unit, segment, loans_)) continue;
        found.push_back(
            finding("target.empty", file, unit, &segment, Side::Target, std::nullopt,
                    blank ? "the segment has no translation" : "the target is still the text of the source"));
    }
}

}  // namespace tolmach::checks
