// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/target_same.hpp"

namespace tolmach::checks {

/// `target.empty`: a segment without a translation: no target, a blank one, or one that is still the text of
/// the source and whose state does not say that it is translated.
class TargetEmpty final : public Check {
  public:
    explicit TargetEmpty(LoanWords loans = {}) : loans_(std::move(loans)) {}
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;

  private:
    LoanWords loans_;
};

}  // namespace tolmach::checks
