// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "checks/cited_text.hpp"
#include "checks/conventions.hpp"
#include "checks/house_style.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kTypographyDash{
    "typography.dash", Severity::Warning, "not the dash that the language writes",
    "A hyphen with spaces stands for a dash, or a range has not the dash of the language."};
inline constexpr CheckInfo kTypographyQuotes{
    "typography.quotes", Severity::Warning, "not the quotation marks of the language",
    "French, Russian and Belarusian write « » outside; inside French writes “ ”, Russian and "
    "Belarusian „ “. A mark without its partner is reported where those of the source have theirs."};
inline constexpr CheckInfo kTypographySpacing{
    "typography.spacing", Severity::Warning, "a space is missing, wrong or too many at a mark",
    "French sets no-break spaces inside guillemets, before ; ? ! and :, in numbers and before their signs; "
    "Russian and Belarusian set none inside and before marks. Behind a comma or a stop a space belongs in "
    "all of them."};

struct TypographyCandidate;

/// `typography.quotes`, `typography.spacing` and `typography.dash`: marks against data/conventions.tsv and
/// the house style. What is not prose, what is cited, and what stands in the source between the same
/// words is not checked. A habit of the whole edition is reported once, after its last unit.
class Typography final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTypographyQuotes, &kTypographySpacing, &kTypographyDash};

    /// With the `usage` of the whole edition, findings come at once and its habits are not reported.
    explicit Typography(HouseStyle house = {}, KnownTitles titles = {}, std::optional<Usage> usage = {});
    ~Typography() override;

    void prepare(const UnitReading& reading) const override;
    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

    /// How often the units seen since the last document ended have each mark.
    const Usage& usage() const { return counted_; }

  private:
    // Whether a quotation runs on from one unit into the next.
    struct Running {
        bool inside = false;
        std::size_t units = 0;
        std::string last;
    };

    void take_conventions(const std::string& language);
    void run_on(const Unit& unit, const struct Nest& outer);
    bool is_habit(const TypographyCandidate& candidate, const Usage& usage) const;
    Diagnostic settled(TypographyCandidate candidate, const Usage& usage) const;
    const std::u32string& right_marks(Matter matter) const;

    HouseStyle house_;
    KnownTitles titles_;
    std::optional<Usage> known_;
    std::string language_;  // That the conventions are those of.
    Conventions of_;
    Running running_;
    Usage counted_;
    std::vector<TypographyCandidate> open_;  // Until the document ends.
    std::vector<Diagnostic> told_;
};

}  // namespace tolmach::checks
