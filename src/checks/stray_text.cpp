// SPDX-License-Identifier: Apache-2.0
#include "checks/stray_text.hpp"

#include "checks/unit_reading.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace tolmach::checks {
namespace {

bool has_letters_or_figures(const std::string& text) {
    return text::has_letter_or_digit(text::to_utf32(text));
}

}  // namespace

void StrayText::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    if (!unit.translate) return;
    for (const Segment& segment : unit.segments) {
        if (!segment.ignorable || !segment.target ||
            has_letters_or_figures(xliff::plain_text(segment.source)))
            continue;
        if (const std::string text = xliff::plain_text(*segment.target); has_letters_or_figures(text))
            found.push_back(finding(kSegmentStrayText, file, unit, &segment, Side::Target, std::nullopt,
                                    "between two segments stands ‘" + std::string(text::trim(text)) +
                                        "’, which translates nothing"));
    }
}

}  // namespace tolmach::checks
