// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kCharacterEncoding{
    "character.encoding", Severity::Error, "letters were read in a wrong encoding",
    "UTF-8 that was opened as Windows-1252 or Windows-1251 and saved again has two or three signs for each "
    "letter: Ã© for é, Ð¿ or Рї for п. Open the file again as UTF-8, or write what was meant."};

/// `character.encoding`: letters of the target that are the bytes of others in UTF-8, read as Windows-1252 or
/// as Windows-1251. What the source has so may stand.
class WrongEncoding final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kCharacterEncoding};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
