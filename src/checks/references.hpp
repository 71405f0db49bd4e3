// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "citation/cite.hpp"
#include "citation/style.hpp"

#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kReferenceAuthor{
    "reference.author", Severity::Warning, "an author of a reference is not named as in the source",
    "Authors of works in Latin letters are named as the publication names them; those of Russian works in "
    "Cyrillic in an edition in Cyrillic."};
inline constexpr CheckInfo kReferenceBack{
    "reference.back-reference", Severity::Warning, "a repeat of a work is named wrongly or is lost",
    "Ibid. and op. cit. are named by the script of the work that they repeat, not by the language of the "
    "edition: Там же (Тамсама) for a Russian work, Ibid. for an English one (GOST R 7.0.5-2008)."};
inline constexpr CheckInfo kReferenceContainer{
    "reference.container", Severity::Warning, "what published a work is named otherwise",
    "Journals, newspapers and bodies that published a work in Latin letters keep their names; those of a "
    "Russian work are named as the term base has them."};
inline constexpr CheckInfo kReferenceDate{
    "reference.date", Severity::Warning, "the date of a work is not that of the source",
    "The date is written as the edition writes it (6 mai 2020, 06.05.2020), with the value of the source; "
    "months do not stay in the words of the source."};
inline constexpr CheckInfo kReferenceNumber{"reference.number", Severity::Warning,
                                            "a volume or a number of a reference is not in the target",
                                            "Volume and number of a journal are carried over as they are."};
inline constexpr CheckInfo kReferencePages{"reference.pages", Severity::Warning,
                                           "pages of a reference are not in the target",
                                           "Every page that the source gives stands in the target."};
inline constexpr CheckInfo kReferenceTitle{
    "reference.title", Severity::Warning, "a title is not cited as it was published",
    "Titles of works in Latin letters are never translated in place. A romanised Russian title is cited by "
    "its original in an edition in Cyrillic."};
inline constexpr CheckInfo kReferenceTranslation{
    "reference.translation", Severity::Warning, "the translation of a title is wrong or missing",
    "A Russian title has its translation in brackets in a French and a Belarusian edition, in the language "
    "of the edition; a Russian edition prints the original alone."};

/// How an edition writes references.
struct ReferenceRules {
    citation::Style style;
    citation::KnownWorks works;
    citation::Languages languages;
};

/// `reference.*`: whether footnotes that are references say in the target what they say in the source, by
/// value, as the edition writes it. What a style leaves open is not judged.
class References final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {
        &kReferenceAuthor, &kReferenceBack,  &kReferenceContainer, &kReferenceDate,
        &kReferenceNumber, &kReferencePages, &kReferenceTitle,     &kReferenceTranslation};

    explicit References(ReferenceRules rules) : rules_(std::move(rules)) {}

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
    bool settles() const override { return settled_; }
    void end_document() override { notes_.clear(); }

  private:
    ReferenceRules rules_;
    bool settled_ = false;
    std::vector<citation::NoteReferences> notes_;  // Those of the document so far, the last ones only.
};

}  // namespace tolmach::checks
