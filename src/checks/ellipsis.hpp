// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <optional>

namespace tolmach::checks {

inline constexpr CheckInfo kTypographyEllipsis{
    "typography.ellipsis", Severity::Warning, "an ellipsis is no ellipsis, or is written in two ways",
    "An ellipsis is one character, … (U+2026), or three full stops. Two or four in a row are a slip of the "
    "finger, unless the source has them too; after ? and ! two are right (Правда?..). Which of the two ways "
    "is right is for the house to say; an edition that has both is reported once, at the first place of the "
    "rarer one."};

/// `typography.ellipsis`: runs of full stops that are no ellipsis, and the rarer way of writing one.
class Ellipsis final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTypographyEllipsis};
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

  private:
    // How often an edition has a way of writing, and the finding that its first place would be.
    struct Way {
        std::size_t count = 0;
        std::optional<Diagnostic> first;
    };
    struct Ways {
        Way character, stops;
    };

    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
    static void count(Way& way, const TranslatedSegment& pair, std::size_t start, std::size_t end);

    Ways ways_;
    std::vector<Diagnostic> mixed_;
};

}  // namespace tolmach::checks
