// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// `character.invisible`: characters that nobody sees and that hide a word from searching (zero-width spaces,
/// soft hyphens, marks of direction), and, as an error, those that are no text: controls, U+FFFD and what
/// Unicode has no character for. What the source has may stand in the target.
class Characters final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
