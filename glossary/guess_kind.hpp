// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "glossary/model.hpp"

#include <functional>

namespace tolmach::glossary {

/// What a concept is that nobody has said it of, by its terms; `Kind::Term` where they do not tell.
using GuessKind = std::function<Kind(const Concept&)>;

}  // namespace tolmach::glossary
