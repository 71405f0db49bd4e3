// SPDX-License-Identifier: Apache-2.0
// A concept as bytes.
#pragma once

#include "glossary/model.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::glossary {

/// All that the model has of a concept.
std::string to_bytes(Concept entry);
/// The concept again; nullopt for bytes that to_bytes does not write.
std::optional<Concept> from_bytes(std::string_view bytes);

}  // namespace tolmach::glossary
