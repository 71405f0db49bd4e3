// SPDX-License-Identifier: Apache-2.0
// What a glossary entry of a unit says of the concept that it was made from, in attributes of our namespace.
#pragma once

#include "glossary/model.hpp"
#include "xliff/model.hpp"

#include <vector>

namespace tolmach::terminology {

/// The id of a concept, its kind where that is not `term`, and the languages and statuses of the term and
/// its translations (`ru-Latn fr:admitted`) where they are not preferred terms of the file's two languages.
xliff::Attributes concept_attributes(const glossary::Concept& entry, const glossary::Term& term,
                                     const std::vector<const glossary::Term*>& translations,
                                     const glossary::LanguagePair& languages);

/// The concept that an entry holds a part of: the term first, then its translations. Without those
/// attributes it has no id and preferred terms of the two languages.
glossary::Concept concept_of(const xliff::GlossEntry& entry, const glossary::LanguagePair& languages);

}  // namespace tolmach::terminology
