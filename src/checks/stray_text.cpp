// SPDX-License-Identifier: Apache-2.0
#include "checks/stray_text.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

bool has_word(const std::string& text) {
    const std::u32string points = text::to_utf32(text);
    return std::any_of(points.begin(), points.end(),
                       [](char32_t c) { return text::is_letter(c) || text::is_digit(c); });
}

}  // namespace

void StrayText::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    if (!unit.translate) return;
    for (const Segment& segment : unit.segments) {
        if (!segment.ignorable || !segment.target || has_word(xliff::plain_text(segment.source))) continue;
        if (const std::string text = xliff::plain_text(*segment.target); has_word(text))
            found.push_back(finding("segment.stray-text", file, unit, &segment, Side::Target, std::nullopt,
                                    "between two segments stands ‘" + std::string(text::trim(text)) +
                                        "’, which translates nothing"));
    }
}

}  // namespace tolmach::checks
