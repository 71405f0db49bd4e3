// SPDX-License-Identifier: Apache-2.0
// Writing Cyrillic by a scheme.
#pragma once

#include "romanization/scheme.hpp"

#include <string>
#include <string_view>

namespace tolmach::romanization {

/// UTF-8 text with its Cyrillic words in Latin letters; everything else as it stands. Optional rules are left
/// out. A capital gives a capital first letter, and capitals all through beside another capital of its word.
/// A decomposed й, ё or ў is read as one letter; between Belarusian letters every apostrophe is U+2019.
std::string romanize(const Scheme& scheme, std::string_view utf8);

}  // namespace tolmach::romanization
