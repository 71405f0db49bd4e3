// SPDX-License-Identifier: Apache-2.0
#include "checks/target_empty.hpp"

#include "text/character.hpp"

namespace tolmach::checks {

void TargetEmpty::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    for (const Segment& segment : unit.segments) {
        if (!is_untranslated(unit, segment, loans_)) continue;
        const xliff::Content* printed = left_to_print(segment);
        const bool blank = !printed || text::trim(xliff::plain_text(*printed)).empty();
        found.push_back(
            finding(kTargetEmpty, file, unit, &segment, Side::Target, std::nullopt,
                    blank ? "the segment has no translation" : "the target is still the text of the source"));
    }
}

}  // namespace tolmach::checks
