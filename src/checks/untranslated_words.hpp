// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <utility>

namespace tolmach::checks {

inline constexpr CheckInfo kWordUntranslated{
    "word.untranslated", Severity::Warning, "a word of the source is left in the target",
    "A word in small letters stands in running text as in the source. Terms that the language takes over "
    "are no fault if the term base has them in both languages."};

/// `word.untranslated`: a word in small letters stands in the target as in the source, in running text: in
/// Latin letters in a Cyrillic text, or with an ending that the language does not have (data/left_words.tsv).
class UntranslatedWords final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kWordUntranslated};
    bool keeps_state() const override { return false; }

    /// `loans` are terms that the language takes over as they are.
    explicit UntranslatedWords(LoanWords loans = {}) : loans_(std::move(loans)) {}

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    LoanWords loans_;
};

}  // namespace tolmach::checks
