// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/numbers.hpp"
#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// Whether a character may be a minus sign.
bool is_minus_sign(char32_t c);
/// Whether a text has a word of a language for what is below zero: `below`, `moins`, `минус`.
bool says_minus(const View& side, const std::string& language);

/// `number.mismatch`: a number below zero in the source whose target has neither a minus sign nor a word for
/// it (`below`, `moins`, `минус`).
class LostMinus final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kNumberMismatch};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
