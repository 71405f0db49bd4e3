// SPDX-License-Identifier: Apache-2.0
// `term.missing`, `term.forbidden` and `term.variant`.
#pragma once

#include "checks/term_reading.hpp"

#include <utility>
#include <vector>

namespace tolmach::checks {

/// `term.forbidden`: a deprecated or forbidden form on either side, where no acceptable term of any concept
/// fits the same place. In the source it is a warning.
void check_forbidden(const TermBase& base, TermUnit& unit, std::vector<Diagnostic>& found);

/// `term.missing`: a term of the source without any acceptable form in the target of its unit. Keeps which
/// persons have been named in full, for a family name alone may be anybody's before.
class MissingTerms {
  public:
    /// Keeps the base, which must outlive it.
    explicit MissingTerms(const TermBase& base) : base_(base), named_in_full_(base.concepts.size()) {}
    void observe(const TermUnit& unit, std::vector<Diagnostic>& found);

  private:
    const TermBase& base_;
    std::vector<bool> named_in_full_;  // By concept.
};

/// `term.variant`: an admitted form where a preferred form of the concept stands elsewhere in the edition.
class Variants {
  public:
    /// Keeps the base, which must outlive it.
    explicit Variants(const TermBase& base) : base_(base), preferred_(base.concepts.size()) {}
    void observe(const TermUnit& unit);
    void finish(std::vector<Diagnostic>& found);

  private:
    const TermBase& base_;
    std::vector<bool> preferred_;  // By concept: whether its preferred form was met.
    std::vector<std::pair<std::size_t, Diagnostic>> admitted_;
};

}  // namespace tolmach::checks
