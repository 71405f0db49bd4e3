// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `unit.protected`: a unit that is not to be translated has a target of its own. The edition prints the
/// source.
class UntouchableUnits final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
