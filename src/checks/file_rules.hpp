// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kValidationRule{
    "validation.rule", Severity::Warning, "a translation breaks a rule of its own file",
    "The file holds rules of the Validation module of XLIFF 2: what a target must have, must not have, "
    "begin or end with."};

/// `validation.rule`: a translation that breaks a rule of its own file (Validation module, XLIFF 2.1 §5.8).
class FileRules final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kValidationRule};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
