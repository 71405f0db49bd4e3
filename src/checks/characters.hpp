// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kCharacterInvisible{
    "character.invisible", Severity::Warning, "the target has a character that is invisible or none at all",
    "Zero-width spaces, soft hyphens and marks of direction come in by pasting; nobody sees them, but a "
    "word that holds one is not found again. Controls, U+FFFD and code points that are no characters are "
    "errors: something was lost or broken when the text was saved. Delete it, or write what was meant."};

/// `character.invisible`: characters that nobody sees and that hide a word from searching (zero-width spaces,
/// soft hyphens, marks of direction), and, as an error, those that are no text: controls, U+FFFD and what
/// Unicode has no character for. What the source has may stand in the target.
class Characters final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kCharacterInvisible};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
