// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kLengthRatio{
    "length.ratio", Severity::Warning, "something seems to be added or left out",
    "The target is much longer or shorter than its source, or shorter and without what its end would show: "
    "the "
    "final mark, a word that may end a sentence, as many sentences. A sentence that stands twice is reported "
    "too."};

/// `length.ratio`: a target so long or so short that something must be added or lost, and sentences that
/// stand twice.
class LengthRatio final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kLengthRatio};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// Whether the length of a target alone shows that it ends before its source does.
bool is_far_too_short(const TranslatedSegment& pair);

}  // namespace tolmach::checks
