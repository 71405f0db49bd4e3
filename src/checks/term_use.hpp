// SPDX-License-Identifier: Apache-2.0
// `term.missing`, `term.forbidden` and `term.variant`.
#pragma once

#include "checks/term_reading.hpp"

#include <cstddef>
#include <deque>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kTermForbidden{
    "term.forbidden", Severity::Error, "a forbidden or deprecated term is used",
    "The term base says not to use this form. The finding names the preferred one."};
inline constexpr CheckInfo kTermMissing{
    "term.missing", Severity::Warning, "a term of the source has no acceptable form in the target",
    "The source segment has a term of the term base, and none of the forms that the term base accepts "
    "for it in the target language stands in the target of its unit. A person, a place or an organisation "
    "that "
    "is missing is an error."};
inline constexpr CheckInfo kTermVariant{
    "term.variant", Severity::Warning, "an admitted term where the preferred one is used elsewhere",
    "Both forms are right, but the edition, or another file of its language that was checked with "
    "it, uses "
    "the preferred one. One concept, one name: write the preferred one here too. Several preferred "
    "forms, "
    "such as a full name and a surname, are equally right."};

/// `term.forbidden`: a deprecated or forbidden form on either side, where no acceptable term of any concept
/// fits the same place. In the source it is a warning, said of each form once a document.
class ForbiddenTerms {
  public:
    /// Keeps the base, which must outlive it.
    explicit ForbiddenTerms(const BilingualTerms& base) : base_(base) {}
    void observe(TermUnit& unit, std::vector<Diagnostic>& found);
    void end_document() { said_of_source_.clear(); }

  private:
    void look(TermUnit& unit, const TermSide& side, std::vector<Diagnostic>& found);

    const BilingualTerms& base_;
    std::set<std::pair<std::size_t, std::string>> said_of_source_;  // Concepts, and what is written.
};

/// `term.missing`: a term of the source without any acceptable form in the target of its unit. Keeps which
/// persons have been named in full: before that, a family name alone may be anybody's.
class MissingTerms {
  public:
    /// Keeps the base, which must outlive it.
    explicit MissingTerms(const BilingualTerms& base) : base_(base) {}
    void observe(const TermUnit& unit, std::vector<Diagnostic>& found);
    void end_document() { named_in_full_.clear(); }

  private:
    const BilingualTerms& base_;
    std::unordered_set<std::size_t> named_in_full_;  // Concepts.
};

/// `term.variant`: an admitted form where a preferred form of the concept stands elsewhere in the edition, or
/// in another document of the run.
class Variants {
  public:
    /// Keeps the base, which must outlive it.
    explicit Variants(const BilingualTerms& base) : base_(base) {}
    void observe(const TermUnit& unit);
    void end_document();
    void finish(std::vector<Diagnostic>& found);

  private:
    bool stands_for_short_form(const TermUnit& unit, const glossary::Hit& hit) const;

    struct Admitted {
        std::size_t concept_index = 0;
        Diagnostic made;  ///< Its message lacks the place of the preferred form.
        bool beside_preferred = false;
    };

    const BilingualTerms& base_;
    struct Preferred {
        const std::string *first = nullptr, *last = nullptr;
    };
    // By concept: the documents in which its preferred form was met.
    std::unordered_map<std::size_t, Preferred> preferred_;
    std::deque<std::string> documents_;  // The names, that under way last.
    std::vector<Admitted> admitted_;
    std::size_t of_earlier_ = 0;  // How many of those are of earlier documents.
    bool in_document_ = false;
};

}  // namespace tolmach::checks
