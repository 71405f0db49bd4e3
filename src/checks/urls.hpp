// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kUrlChanged{"url.changed", Severity::Warning,
                                       "an address of the source is not in the target",
                                       "Web and mail addresses are carried over letter for letter."};

/// `url.changed`: web and mail addresses of the source stand in the target letter for letter.
class Addresses final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kUrlChanged};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// For each code point whether it belongs to a web or mail address; a mark that ends the sentence does not.
std::vector<bool> address_mask(const std::u32string& text);

}  // namespace tolmach::checks
