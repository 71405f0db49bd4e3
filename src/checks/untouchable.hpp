// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kUnitProtected{
    "unit.protected", Severity::Warning, "a unit that is not to be translated has a target of its own",
    "The file says `translate=\"no\"`. The edition prints the source, whatever the target says."};

/// `unit.protected`: a unit that is not to be translated has a target of its own. The edition prints the
/// source.
class UntouchableUnits final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kUnitProtected};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
