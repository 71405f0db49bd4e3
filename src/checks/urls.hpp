// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// `url.changed`: web and mail addresses of the source stand in the target letter for letter.
class Addresses final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// For each code point whether it belongs to a web or mail address; a mark that ends the sentence does not.
std::vector<bool> address_mask(const std::u32string& text);

}  // namespace tolmach::checks
