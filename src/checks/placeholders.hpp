// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// `placeholder.changed`: what software puts a value for (`%d`, `%1$s`, `{name}`, `{0}`, `%(x)s`, `${x}`,
/// `{{x}}`) is not in the target as it is in the source; in messages with plural and select also their
/// arguments, types and keywords, branch by branch.
class Placeholders final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
