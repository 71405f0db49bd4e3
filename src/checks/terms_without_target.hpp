// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/term_reading.hpp"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kTermUntranslated{
    "term.untranslated", Severity::Info, "a term of the source has no term in the target language",
    "The term base knows the concept, but has no preferred or admitted term for it in the language of "
    "the "
    "edition, so nothing holds the translation to one name. Said once a concept with the count of its "
    "places, and printed with `check --info`. `tolmach terms list --without fr --in note.fr.xlf --format "
    "csv` gives these concepts as a table to fill in and import."};

/// Which concepts of a base have no acceptable term in its target language; computed when first asked for.
class TargetGaps {
  public:
    /// Keeps the base, which must outlive it.
    explicit TargetGaps(const BilingualTerms& base) : base_(base) {}
    bool holds(std::size_t concept_index);

  private:
    enum class Target : unsigned char { NotAsked, Has, Lacks };

    const BilingualTerms& base_;
    std::unordered_map<std::size_t, Target> known_;  // By concept.
};

/// `term.untranslated`: a concept that the source names and that has no acceptable term in the target
/// language, reported once, at its first place, with the count of its places. Text that is not translated yet
/// counts too, because the term is best found first.
class TermsWithoutTarget {
  public:
    /// Keeps both, which must outlive it.
    TermsWithoutTarget(const BilingualTerms& base, TargetGaps& gaps) : base_(base), gaps_(gaps) {}
    void observe(const TermUnit& unit);
    void finish(std::vector<Diagnostic>& found);

  private:
    struct Places {
        Diagnostic first;
        std::size_t count = 0;
        bool is_named = false;  // By more than a family name, which alone may be anybody's.
    };

    void check_hits(const TermUnit& unit, const TermSide& source, const std::vector<glossary::Hit>& hits);

    const BilingualTerms& base_;
    TargetGaps& gaps_;
    std::vector<std::size_t> order_;                  // The concepts that lack one, as they were met.
    std::unordered_map<std::size_t, Places> places_;  // Of these.
};

}  // namespace tolmach::checks
