// SPDX-License-Identifier: Apache-2.0
// Which forms of the concepts of a term base stand in texts, and how often.
#pragma once

#include "checks/term_reading.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace tolmach::checks {

/// A form as it is written in a text.
struct UsedForm {
    std::size_t count = 0;
    bool admitted = true;  ///< The term base neither forbids nor deprecates it.
};
using UsedForms = std::map<std::string, UsedForm>;
/// By the number of the concept in the term base.
using UsedConcepts = std::map<std::size_t, UsedForms>;

/// Counts the terms in the units of one pair of languages, as the checks of terms read them.
class ConceptUse {
  public:
    explicit ConceptUse(BilingualTerms base) : base_(std::move(base)) {}

    /// `with_source`: the source of the unit has not been counted for another edition.
    void observe(const FileInfo& file, const Unit& unit, bool with_source);
    const UsedConcepts& in_source() const { return in_source_; }
    const UsedConcepts& in_target() const { return in_target_; }

  private:
    void count(const TermSide& side, UsedConcepts& to) const;

    BilingualTerms base_;
    UsedConcepts in_source_, in_target_;
};

}  // namespace tolmach::checks
