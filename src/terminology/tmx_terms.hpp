// SPDX-License-Identifier: Apache-2.0
// Terms out of TMX.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::terminology {

/// The terms that the segments of a translation memory (TMX 1.1 to 1.4b) mark as such, each once: `hi` and
/// pairs of `bpt` and `ept` with the type `term`. Marks of the variants of one unit belong together if they
/// have the same number (`x`; of pairs without one `i`), or without numbers in their order where the variants
/// have equally many. A mark that belongs to none is a refused row. Fails on what is not well-formed or not
/// built as TMX is.
base::Result<base::Outcome<std::vector<glossary::Concept>>> read_tmx_terms(const std::string& name,
                                                                           std::string_view bytes);

}  // namespace tolmach::terminology
