// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <set>
#include <string>
#include <vector>

namespace tolmach::romanization {
struct Scheme;
}

namespace tolmach::checks {

inline constexpr CheckInfo kTitleRomanization{
    "title.romanization", Severity::Warning, "a cited title is romanised by another scheme than the others",
    "An edition in Latin letters romanises the Russian and Belarusian titles that it cites by one scheme. "
    "Titles that "
    "most of the others' scheme cannot have written are reported; where no scheme wrote two titles of three, "
    "the first "
    "that differs is, once. Titles copied from an English note have the schemes of that note."};

/// `title.romanization`: the romanised titles in the references of an edition, held against each other.
class TitleSchemes final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTitleRomanization};
    TitleSchemes();
    ~TitleSchemes() override;
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

  private:
    struct Cited {
        std::string language;  ///< That it was written in.
        std::set<const romanization::Scheme*> schemes;
        Diagnostic place;
    };

    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
    void compare(const std::string& language);

    std::vector<Cited> cited_;
    std::vector<Diagnostic> mixed_;
};

}  // namespace tolmach::checks
