// SPDX-License-Identifier: Apache-2.0
// What most checks share: they look at one translated segment at a time, codes standing as U+FFFC.
#pragma once

#include "checks/check.hpp"
#include "checks/unit_reading.hpp"
#include "text/character.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// U+00A0 or the narrow U+202F.
constexpr bool is_no_break_space(char32_t c) {
    return c == 0xA0 || c == 0x202F;
}

constexpr bool among(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}
/// A letter, digit or combining mark.
inline bool in_word(char32_t c) {
    return text::is_letter_or_mark(c) || text::is_digit(c);
}

/// A check of each segment whose target is not empty.
class SegmentCheck : public Check {
  public:
    void look_at(const UnitReading& unit, std::vector<Diagnostic>& found) final;

  protected:
    virtual void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) = 0;
};

}  // namespace tolmach::checks
