// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/name_words.hpp"
#include "checks/term_reading.hpp"

#include <vector>

namespace tolmach::checks {

/// `name.romanization` where a name of the source is misspelt in the target or another person's: one letter
/// is wrong, wherever it stands; the surname is in the form of the other sex; a given name beside the surname
/// is written as another language writes it. A word that is right for some name of the source is never
/// blamed.
class NameSlips {
  public:
    /// Keeps both, which must outlive it.
    NameSlips(const BilingualTerms& base, NameWordTable& names) : base_(base), names_(names) {}
    /// Checks a unit and marks the concepts it reports on.
    void observe(TermUnit& unit, std::vector<Diagnostic>& found);

  private:
    const BilingualTerms& base_;
    NameWordTable& names_;
};

}  // namespace tolmach::checks
