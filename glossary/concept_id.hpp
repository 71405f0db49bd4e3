// SPDX-License-Identifier: Apache-2.0
// Ids for concepts that have none.
#pragma once

#include "glossary/model.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// An id derived from a kind and a name, letters and digits only: `person-alyaksandr-lukashenka`. Two names
/// may give one id.
std::string concept_id(Kind kind, std::string_view name);

/// Derives ids of concepts from their content, so that a table that is read again, with rows inserted or
/// removed, gets the same ids: from the first term, and where several have that, or `taken` says that others
/// have it, from the next terms too.
void give_ids(const std::vector<Concept*>& concepts, const std::function<bool(const std::string&)>& taken);

}  // namespace tolmach::glossary
