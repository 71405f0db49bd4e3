// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kSegmentStrayText{
    "segment.stray-text", Severity::Error, "words stand between the segments of a target",
    "The units of a file in XLIFF 1.2 are cut into segments by <mrk mtype=\"seg\">. A tool that does not "
    "know them, Poedit among others, shows and writes what stands between them. Move the words into "
    "the segments they translate, or translate the file in a tool that knows segments."};

/// `segment.stray-text`: words in the target between two segments, where the source has none.
class StrayText final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kSegmentStrayText};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
