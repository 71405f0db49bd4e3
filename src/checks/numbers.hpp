// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `number.mismatch` and `date.mismatch`: numbers of source and target compared by value, sentence by
/// sentence and then as multisets of the unit. `number.moved`: one that stands in another sentence than in
/// the source; sentences that were joined are compared as one.
class Numbers final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
