// SPDX-License-Identifier: Apache-2.0
// Properties as JSON: the form in which columns and cells hold them.
#pragma once

#include "glossary/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// `[{"name":…,"value":…}]` with what is not empty; an empty text for no properties.
std::string properties_to_json(const std::vector<Property>& properties);
/// The properties of such a text; nullopt where it is something else.
std::optional<std::vector<Property>> properties_from_json(std::string_view json);

}  // namespace tolmach::glossary
