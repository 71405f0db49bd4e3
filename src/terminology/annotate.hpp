// SPDX-License-Identifier: Apache-2.0
// terminology: terms onto XLIFF. What the term base has for a unit is put before the translator's eyes.
// Takes units, concepts and a matcher; gives units with glossary entries and term markers, a glossary file
// for CAT tools, and names that other rooms must know. Takes files; gives the terms that they hold. Does not
// judge translations (checks), does not keep terms (glossary).
//
// This header: annotation of units.
#pragma once

#include "glossary/concepts.hpp"
#include "glossary/matcher.hpp"
#include "xliff/model.hpp"

#include <vector>

namespace tolmach::terminology {

/// The unit with an entry of the Glossary module (XLIFF 2.1 §5.2) for each term of its source that the base
/// has in the target language, and a term marker (§4.7.3.1.2) around each place where one marker can stand:
/// not around codes or across other markers. An entry says in attributes of ours which concept it is of, so
/// that read_xliff_terms finds it again. What the base remarks on the concept, on the terms shown and on
/// forbidden ones becomes notes of the unit (from xliff::kOwnNote). `source` is a matcher of these concepts
/// for the source language.
xliff::Unit annotate(xliff::Unit unit, const glossary::Matcher& source, const glossary::Concepts& concepts,
                     const glossary::LanguagePair& languages);

}  // namespace tolmach::terminology
