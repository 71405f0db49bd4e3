// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/house_style.hpp"
#include "checks/segment_check.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kTypographyApostrophe{
    "typography.apostrophe", Severity::Warning,
    "an apostrophe is lost, or not the one that the edition writes",
    "French elides with an apostrophe (l’accord, qu’il), and in Belarusian it is a letter of the word "
    "(аб’ект, сям’я). The apostrophe is ’ (U+2019). An edition that writes another one throughout has a "
    "habit, "
    "and one that writes two by turns has not decided: both are reported once. Where one of them is rare, "
    "each "
    "of its places is reported."};

/// `typography.apostrophe`: apostrophes between letters that are not those which the edition writes. Those
/// that were left out are found by WordRules.
class Apostrophes final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTypographyApostrophe};

    /// With the `usage` of the whole edition, what is rare in it is found at once, and nothing else is.
    explicit Apostrophes(std::optional<Counts> usage = {}) : known_(std::move(usage)) {}

    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

    /// How often the units seen since the last document ended have each apostrophe.
    const Counts& usage() const { return counted_; }

  private:
    struct Place {
        char32_t mark;
        Diagnostic diagnostic;
    };
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    std::optional<Counts> known_;
    char32_t right_ = 0;
    Counts counted_;
    std::vector<Place> open_;  // Until the document ends.
    std::vector<Diagnostic> told_;
};

}  // namespace tolmach::checks
