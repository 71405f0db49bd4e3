// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `validation.rule`: a translation that breaks a rule of its own file (Validation module, XLIFF 2.1 §5.8).
class FileRules final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
