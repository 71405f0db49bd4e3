// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kPunctuationBrackets{
    "punctuation.brackets", Severity::Warning, "a bracket in the target has no partner",
    "A bracket is opened and not closed, or closed and not opened, and the source is not at fault "
    "in the same way."};
inline constexpr CheckInfo kPunctuationEnd{
    "punctuation.end", Severity::Warning, "the final mark of the target is not that of the source",
    "The last mark of source and target differ, closing quotation marks, brackets and codes left aside."};

/// `punctuation.end`: the last mark of target and source, after closing quotation marks, brackets and codes.
class FinalMark final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kPunctuationEnd};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `punctuation.brackets`: a bracket without a partner that the source does not have as well.
class Brackets final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kPunctuationBrackets};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
