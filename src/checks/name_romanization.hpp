// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/name_spellings.hpp"
#include "checks/term_reading.hpp"

#include <vector>

namespace tolmach::checks {

/// `name.romanization`: a name of the source stands in the target as another language or another scheme
/// writes it. A capitalised word of the target that is no term is held against the name's forms in all
/// languages, by its letters and by its sounds.
class NameRomanization {
  public:
    /// Keeps the base, which must outlive it.
    explicit NameRomanization(const TermBase& base) : base_(base), spellings_(base) {}
    /// Says what there is to say of a unit and counts the concept as settled.
    void observe(TermUnit& unit, std::vector<Diagnostic>& found);

  private:
    const TermBase& base_;
    NameSpellings spellings_;
};

}  // namespace tolmach::checks
