// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// `punctuation.end`: the last mark of target and source, after closing quotation marks, brackets and codes.
class FinalMark final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `punctuation.brackets`: a bracket without a partner that the source does not have as well.
class Brackets final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `length.ratio`: a target so long or so short that something must be added or lost.
class LengthRatio final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
