// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/name_spellings.hpp"
#include "checks/term_reading.hpp"

#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kNameRomanization{
    "name.romanization", Severity::Warning, "a name is written as another language writes it",
    "A name of the term base stands in the target in a form that the term base does not have for the "
    "language and that comes from another language or another scheme of romanization: an English "
    "spelling in French, Belarusian letters carried over into Russian."};

/// `name.romanization`: a name of the source stands in the target as another language or another scheme
/// writes it. A capitalised word of the target that is no term is compared with the name's forms in all
/// languages, by its letters and by its sounds.
class NameRomanization {
  public:
    /// Keeps the base, which must outlive it.
    explicit NameRomanization(const BilingualTerms& base) : base_(base), spellings_(base) {}
    /// Checks a unit and marks the concepts it reports on.
    void observe(TermUnit& unit, std::vector<Diagnostic>& found);

  private:
    const BilingualTerms& base_;
    NameSpellings spellings_;
};

}  // namespace tolmach::checks
