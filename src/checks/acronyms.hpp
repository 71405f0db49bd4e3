// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kAcronymChanged{
    "acronym.changed", Severity::Warning, "the letters of an acronym are exchanged",
    "The target has an acronym of the source with two neighbouring letters exchanged (NSH for NHS), and not "
    "the "
    "acronym itself. Acronyms that languages have in another order (EU, UE) are known."};

/// `acronym.changed`: an acronym of the source that stands in the target with two letters exchanged.
class Acronyms final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kAcronymChanged};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
