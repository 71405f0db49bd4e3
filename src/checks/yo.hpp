// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kSpellingYo{"spelling.yo", Severity::Warning, "е is written where the word has ё",
                                       "In Belarusian ё is never written е. In Russian it is for the house "
                                       "to say; an edition that writes ё elsewhere "
                                       "has said so, and each word that it leaves without is reported."};

/// `spelling.yo`: words of data/spelling.tsv that have ё, written with е.
class Yo final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kSpellingYo};
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    std::size_t with_yo_ = 0;
    bool is_choice_ = false;  // Of the house, in this language.
    std::vector<Diagnostic> open_, told_;
};

}  // namespace tolmach::checks
