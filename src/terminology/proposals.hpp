// SPDX-License-Identifier: Apache-2.0
// What a base makes of the concepts that a document proposes for it.
#pragma once

#include "glossary/model.hpp"
#include "terminology/cited_works.hpp"

#include <span>
#include <vector>

namespace tolmach::terminology {

/// Gives romanised titles the originals that `restore` finds: a term in Cyrillic, preferred where it is
/// certain and admitted where a person must look at it, whose note says how sure it is and by which scheme.
/// The romanised term is tagged with the language of the original.
void fill_originals(std::vector<glossary::Concept>& proposed, const RestoreTitle& restore);

/// The proposals that a base lacks: none of their terms is in it, in whatever spelling a person's name may
/// have.
std::vector<glossary::Concept> only_new(std::vector<glossary::Concept> proposed,
                                        std::span<const glossary::Concept> base);

}  // namespace tolmach::terminology
