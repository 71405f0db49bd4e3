// SPDX-License-Identifier: Apache-2.0
// Ids for concepts that come without one.
#pragma once

#include "glossary/model.hpp"

#include <string>
#include <string_view>

namespace tolmach::terminology {

/// An id made of a kind and a name, letters and digits only: `person-alyaksandr-lukashenka`. Two names may
/// give one id.
std::string concept_id(glossary::Kind kind, std::string_view name);

}  // namespace tolmach::terminology
