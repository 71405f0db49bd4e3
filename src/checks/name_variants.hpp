// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/name_candidates.hpp"
#include "checks/name_letters.hpp"
#include "checks/name_spellings.hpp"
#include "checks/terms_without_target.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace tolmach::checks {

/// `name.variant`: a person or a place that the base has no term for in the target language, and that the
/// target spells in two ways. A capitalised word is taken for the name if it sounds as the base has it in
/// another language. The rarer spellings are reported, each at its first place.
class NameVariants {
  public:
    /// Keeps both, which must outlive it.
    NameVariants(const BilingualTerms& base, TargetGaps& gaps) : base_(base), gaps_(gaps), names_(base) {}
    void observe(const TermUnit& unit);
    void finish(std::vector<Diagnostic>& found);

  private:
    struct Spelling {
        std::u32string word;  ///< Folded, in the case in which it was met first.
        std::size_t count = 0;
        Diagnostic first;
    };

    void compare_spellings(const TermUnit& unit, std::size_t concept_index,
                           std::vector<Candidate>& candidates);
    bool is_name(std::size_t concept_index, Candidate& candidate);

    const BilingualTerms& base_;
    TargetGaps& gaps_;
    NameSpellings names_;
    std::map<std::size_t, std::vector<Spelling>> spellings_;  // By concept.
};

}  // namespace tolmach::checks
