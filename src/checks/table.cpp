// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"
#include "checks/codes.hpp"
#include "checks/numbers.hpp"
#include "checks/target_empty.hpp"

namespace tolmach::checks {

Checks plain_checks() {
    Checks checks;
    checks.push_back(std::make_unique<TargetEmpty>());
    checks.push_back(std::make_unique<Codes>());
    checks.push_back(std::make_unique<Numbers>());
    return checks;
}

}  // namespace tolmach::checks
