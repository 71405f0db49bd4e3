// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <string>

namespace tolmach::checks {

inline constexpr CheckInfo kCaseFirst{"case.first", Severity::Warning,
                                      "a sentence begins with a small letter",
                                      "The source begins with a capital, and both are sentences. Items of "
                                      "lists, references and what goes on from the "
                                      "segment before begin as they like."};

/// `case.first`: the first letter of a sentence is small where the source has a capital.
class FirstLetter final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kCaseFirst};

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
    void end_document() override { goes_on_ = false; }

  private:
    void observe_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) const;

    bool goes_on_ = false;  // What was read last is no end of a sentence.
};

}  // namespace tolmach::checks
