// SPDX-License-Identifier: Apache-2.0
// The forms of a term that is no person's name: a noun and what agrees with it.
#pragma once

#include "morphology/parts.hpp"

namespace tolmach::morphology {

/// What is known of a term beside its words.
struct Head {
    WordKind kind = WordKind::Noun;
    Animacy animacy = Animacy::Either;
    std::vector<Agreement> agreements;  ///< Those it may have.
    std::string_view paradigm = {};     ///< By name; empty: by rule.
};

/// Adjectives before the head agree with it, and one behind it that is the last word; the rest does not
/// inflect.
Cells agreeing_cells(const Tables& tables, const Parts& parts, const Head& head);

/// An adjective alone, in all genders.
Cells adjective_cells(const Tables& tables, const Parts& parts, const Head& head);

/// Every word before the first tie takes the forms.
Cells before_tie_cells(const Tables& tables, const Parts& parts, const Head& head);

/// The plural stands on the word before the first tie, the possessive on the last word.
Cells head_before_tie_cells(const Tables& tables, const Parts& parts, const Head& head);

}  // namespace tolmach::morphology
