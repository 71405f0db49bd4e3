// SPDX-License-Identifier: Apache-2.0
// Spaces that no line ends at, by the rules of a language (data/bound_spaces.tsv).
#pragma once

#include "formats/unit_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// UTF-8 text whose single plain spaces are no-break spaces where the language binds what is on both sides.
/// A space that is another one already, or of two, stays.
std::string bind_spaces(std::string_view utf8, std::string_view language);

/// The same for runs of text in the edition's language, addresses and code aside.
std::vector<Run> with_bound_spaces(std::vector<Run> runs, std::string_view language);

}  // namespace tolmach::formats
