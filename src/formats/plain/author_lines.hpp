// SPDX-License-Identifier: Apache-2.0
// The lines of a title block that name authors, and say where they work.
#pragma once

#include <string_view>

namespace tolmach::formats::plain {

/// Whether a line is names with commas or `and` between; what stands in brackets behind a name is left aside.
bool are_names(std::u32string_view line);

/// Whether a line can be nothing but that of authors: `By Jane Weir`, `Harbour Notes by Jane Weir`, `Jane
/// Weir, senior fellow of the Harbour Institute`.
bool is_author_line(std::u32string_view line);

/// Whether a line says where an author works and as what, or is his address.
bool is_affiliation(std::u32string_view line);

}  // namespace tolmach::formats::plain
