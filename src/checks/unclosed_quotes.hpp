// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "checks/typography.hpp"

namespace tolmach::checks {

/// `typography.quotes`: a quotation mark without a partner, where the marks of the source have theirs. A
/// quotation may run over the segments of a unit.
class UnclosedQuotes final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTypographyQuotes};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
