// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/name_candidates.hpp"
#include "checks/name_spellings.hpp"
#include "checks/name_words.hpp"
#include "checks/term_reading.hpp"

#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kNameRomanization{
    "name.romanization", Severity::Warning, "a name is misspelt, or written as another language writes it",
    "A name of the term base stands in the target in a form that the term base does not have for the "
    "language and that comes from another language or another scheme of romanization: an English "
    "spelling in French, Belarusian letters carried over into Russian. So is a name with one wrong letter, a "
    "surname in the form of the other sex, which is another person's, and a given name beside the surname."};

/// The foreign form that sounds most like a candidate, if any sounds like it, and how far away it is.
struct Nearest {
    const Name* name = nullptr;
    double distance = 1;
};

/// `name.romanization`: a name of the source stands in the target as another language or another scheme
/// writes it. A capitalised word of the target that is no term is compared with the name's forms in all
/// languages, by its letters and by its sounds.
class NameRomanization {
  public:
    /// Keeps both, which must outlive it.
    NameRomanization(const BilingualTerms& base, NameWordTable& names)
        : base_(base), names_(names), spellings_(base) {}
    /// Checks a unit and marks the concepts it reports on.
    void observe(TermUnit& unit, std::vector<Diagnostic>& found);

  private:
    /// The foreign spelling of a concept that a candidate follows; null where it follows none. `names`: its
    /// terms.
    const Name* foreign_name(std::size_t concept_index, const std::vector<Name>& names, Candidate& candidate,
                             bool is_accepted);
    bool is_own(std::size_t concept_index, Candidate& candidate, const Nearest& foreign);

    const BilingualTerms& base_;
    NameWordTable& names_;
    NameSpellings spellings_;
};

}  // namespace tolmach::checks
