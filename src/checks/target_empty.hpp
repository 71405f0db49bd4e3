// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/target_same.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kTargetEmpty{
    "target.empty", Severity::Error, "the segment has no translation",
    "The segment has no target, an empty one, or still the text of the source, and nobody called it "
    "translated. `merge --allow-untranslated` prints the source instead. In a file of XLIFF 1.2 "
    "that was filled with its sources a reference may be left as it is; a target that was removed "
    "is missing."};

/// `target.empty`: a segment without a translation: no target, a blank one, or one that is still the text of
/// the source and whose state does not say that it is translated.
class TargetEmpty final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTargetEmpty};
    bool keeps_state() const override { return false; }

    explicit TargetEmpty(LoanWords loans = {}) : loans_(std::move(loans)) {}
    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;

  private:
    LoanWords loans_;
};

}  // namespace tolmach::checks
