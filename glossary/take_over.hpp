// SPDX-License-Identifier: Apache-2.0
// Importing concepts into a base that may have some of them already (ADR 15).
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tolmach::glossary {

/// What to do with a concept whose id the base has already.
enum class OnConflict {
    Update,   ///< Fields of the new one win, others stay; its preferred terms replace
              ///< the former ones.
    Merge,    ///< Terms that it has not are added; its fields stay.
    Replace,  ///< It becomes the new one, whatever it was.
};

/// A term that an import took out of its concept.
struct Displaced {
    std::string concept_id;
    Term term;
};

/// How many concepts an import touched, and what went.
struct ImportCount {
    std::size_t added = 0, changed = 0, unchanged = 0;
    std::vector<Displaced> displaced;
};

/// The result of an import: the counts, and the positions of the concepts that changed.
struct Intake {
    ImportCount count;
    std::vector<std::size_t> changed;
};

/// Takes `incoming` into `base` by their ids; new ones come after it. Unless it is told to replace, it
/// refuses as a whole where an id stands for two things: both have preferred terms in a language, and no term
/// is the same.
base::Result<Intake> take_over(std::vector<Concept>& base, const std::vector<Concept>& incoming,
                               OnConflict known);

/// Whether two concepts may be one: a term is the same in both, or no language has preferred terms in both.
bool may_be_one(const Concept& a, const Concept& b);

/// A concept with the terms of another that it has not itself (by text and language); its fields stay.
Concept merged(Concept known, const Concept& with);

/// The term of a concept with this language and text, or the end of its terms.
std::vector<Term>::const_iterator find_term(const Concept& in, const Term& like);
std::vector<Term>::iterator find_term(Concept& in, const Term& like);

}  // namespace tolmach::glossary
