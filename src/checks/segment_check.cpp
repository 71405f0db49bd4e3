// SPDX-License-Identifier: Apache-2.0
#include "checks/segment_check.hpp"

#include "text/character.hpp"

namespace tolmach::checks {

bool in_word(char32_t c) {
    return text::is_letter(c) || text::is_digit(c) || text::is_mark(c);
}

void SegmentCheck::look_at(const UnitReading& unit, std::vector<Diagnostic>& found) {
    for (const TranslatedSegment& pair : unit.translated())
        check_segment(pair, found);
}

}  // namespace tolmach::checks
