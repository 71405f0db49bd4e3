// SPDX-License-Identifier: Apache-2.0
// What a concept is whose kind nobody has said.
#pragma once

#include "glossary/model.hpp"

namespace tolmach::terminology {

/// Person, place, organisation or title where the preferred terms in Latin letters tell it, by the cues of
/// data/name_cues.tsv, and those in other letters do not speak against a name; `term` otherwise.
glossary::Kind likely_kind(const glossary::Concept& of);

}  // namespace tolmach::terminology
