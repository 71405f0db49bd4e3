// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "glossary/concepts.hpp"

#include <string>

namespace tolmach::checks {

inline constexpr CheckInfo kTargetSameAsSource{
    "target.same-as-source", Severity::Warning, "the target is equal to the source",
    "Names, references, addresses and numbers may stay as they are; a sentence that stays in the "
    "language of the source was probably not translated. In a reference the translation of a title "
    "in brackets and words such as `accessed` or `in Russian` do not stay."};

/// The terms that concepts accept in both languages, letter for letter.
LoanWords loan_words(const glossary::Concepts& concepts, const std::string& source_language,
                     const std::string& target_language);

/// Whether a segment may be equal in both languages: a reference, a name, an address, or text
/// without letters.
bool may_stay_equal(const Unit& unit, const Segment& segment, const LoanWords& loans = {});

/// Whether a segment is to be translated and is not: its target is absent or blank, or it is the source
/// although neither a state nor an approval confirms it and the text may not stay. `check`, `merge` and
/// `stats` all decide by this.
bool is_untranslated(const Unit& unit, const Segment& segment, const LoanWords& loans = {});

/// `target.same-as-source`: the target is the source, and it is prose, but somebody called it translated.
class TargetSame final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTargetSameAsSource};
    bool keeps_state() const override { return false; }

    explicit TargetSame(LoanWords loans = {}) : loans_(std::move(loans)) {}
    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;

  private:
    LoanWords loans_;
};

}  // namespace tolmach::checks
