// SPDX-License-Identifier: Apache-2.0
// Two concepts that are one.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// The concepts with `other` joined into `kept`: terms that this has not itself come over, preferred ones as
/// admitted where it prefers one of its own in their language; what only the other says stays; relations to
/// the other lead to the one that is kept. Fails where either id is not there.
base::Result<std::vector<Concept>> joined_concepts(std::vector<Concept> concepts, const std::string& kept,
                                                   const std::string& other);

}  // namespace tolmach::glossary
