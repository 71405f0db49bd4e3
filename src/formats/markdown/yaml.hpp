// SPDX-License-Identifier: Apache-2.0
// YAML read by a library.
#pragma once

#include "formats/markdown/front_matter.hpp"

namespace tolmach::formats::markdown {

/// The scalars that are values of the keys of the outermost level, or entries of a list that is one.
/// `written` of a block is the whole of it, sign and indentation included. Nothing where the text is no sound
/// YAML.
std::vector<YamlScalar> yaml_scalars(std::string_view yaml);

}  // namespace tolmach::formats::markdown
