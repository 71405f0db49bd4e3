// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kSpellingShortU{"spelling.short-u", Severity::Warning,
                                           "у stands for ў, or ў for у",
                                           "Belarusian writes ў after a vowel, in a word and across words, "
                                           "and у after a consonant, after a mark and at the "
                                           "start of a sentence. A capitalised name keeps its У (ва "
                                           "Украіне), a stressed у stays (унія, урна), and words in "
                                           "-ум and -ус keep theirs. After figures, acronyms, brackets and "
                                           "words in Latin letters nothing is said. Belarusian "
                                           "of the other orthography, be-tarask, has rules of its own."};

/// `spelling.short-u`: у and ў by the sound before them (law 420-Z of 2008, §§ 12-13).
class ShortU final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kSpellingShortU};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
