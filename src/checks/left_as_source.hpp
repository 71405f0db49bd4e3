// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "checks/numbers.hpp"
#include "checks/target_same.hpp"

namespace tolmach::checks {

/// What each edition writes in its own language, left as the source has it: a month in words beside its day
/// or year (`date.mismatch`); the translation in brackets after a title, and the words of a reference that
/// are no title (`target.same-as-source`; data/left_words.tsv). Looks at references that nobody touched, too.
class LeftAsSource final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTargetSameAsSource, &kDateMismatch};
    bool keeps_state() const override { return false; }

    /// `months_of_works`: a month without a day, or a season, is in the words of the work in a note.
    explicit LeftAsSource(bool months_of_works = false) : months_of_works_(months_of_works) {}
    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;

  private:
    bool months_of_works_;
};

}  // namespace tolmach::checks
