// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kPlaceholderChanged{
    "placeholder.changed", Severity::Error, "a placeholder of a program is not as in the source",
    "The program that shows the text puts a value for `%s`, `{name}` or `{{x}}`, and looks for "
    "plural and "
    "select and their keywords letter for letter. Lost or translated, the message is wrong or the "
    "program "
    "fails. In plural and select each form is compared with the form it translates."};

/// `placeholder.changed`: what software puts a value for (`%d`, `%1$s`, `{name}`, `{0}`, `%(x)s`, `${x}`,
/// `{{x}}`) is not in the target as it is in the source; in messages with plural and select also their
/// arguments, types and keywords, branch by branch.
class Placeholders final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kPlaceholderChanged};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
