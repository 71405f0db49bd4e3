// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kDateMismatch{
    "date.mismatch", Severity::Warning, "a date of the source is another date in the target",
    "Day, month and year are compared by value, written in words or in figures. A month that is left "
    "in the words of the source is one, too."};
inline constexpr CheckInfo kNumberMismatch{
    "number.mismatch", Severity::Warning, "a number of the source is not in the target, or the reverse",
    "Numbers are compared by value, written as each language writes them: 80,000 and 80 000 are one "
    "number, 10.9 and 10,9 too."};
inline constexpr CheckInfo kNumberMoved{
    "number.moved", Severity::Warning, "a number stands in another sentence than in the source",
    "The unit has the same numbers on both sides, but not in the same sentences: they may have been "
    "exchanged, or two segments were."};

/// `number.mismatch` and `date.mismatch`: numbers of source and target compared by value, sentence by
/// sentence and then as multisets of the unit. `number.moved`: one that stands in another sentence than in
/// the source; sentences that were joined are compared as one.
class Numbers final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kNumberMismatch, &kNumberMoved, &kDateMismatch};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
