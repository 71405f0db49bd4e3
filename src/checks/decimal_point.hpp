// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kNumberFormat{"number.format", Severity::Warning,
                                         "a decimal point is left where the language writes a comma",
                                         "French, Russian and Belarusian write 5,6 for 5.6. A number that "
                                         "stands in the target as in the source keeps "
                                         "its point only where it is no decimal: in versions, names, numbers "
                                         "of sections, times and dates. Write a "
                                         "comma."};

/// `number.format`: a decimal of the source that stands in the target with its point, where the language
/// writes a comma.
class DecimalPoint final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kNumberFormat};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
