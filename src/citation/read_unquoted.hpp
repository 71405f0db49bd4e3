// SPDX-License-Identifier: Apache-2.0
// What a reference between commas begins with where its title has no quotation marks.
#pragma once

#include "citation/read_authors.hpp"

namespace tolmach::citation {

/// Takes authors or editors and the title up to a place, parentheses or a field; gives the part behind.
std::size_t read_unquoted(Work& work, AuthorReader& authors);

}  // namespace tolmach::citation
