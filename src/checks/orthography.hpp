// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kSpellingOrthography{"spelling.orthography", Severity::Warning,
                                                "a Belarusian word is in the other orthography",
                                                "The official orthography writes снег, Еўропа, сістэма; the "
                                                "classical one, taraškievica, сьнег, Эўропа, сыстэма. "
                                                "A word of the other one among words of the first is "
                                                "reported; an edition that is in it throughout is reported "
                                                "once: its language is be-tarask."};

/// `spelling.orthography`: words of taraškievica in an edition of the official orthography.
class Orthography final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kSpellingOrthography};
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    std::size_t segments_ = 0, of_other_ = 0;
    std::vector<Diagnostic> open_, told_;
};

}  // namespace tolmach::checks
