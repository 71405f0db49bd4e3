// SPDX-License-Identifier: Apache-2.0
// Words that were glued together, as they are where a footnote was run into its sentence: `countriesJane`,
// `wish.The`, `(EEU)Jane`. What is known to be a name, or an address, is none.
#pragma once

#include "reference/run_in.hpp"

namespace tolmach::reference {

/// The places in each paragraph at which the second of two such words begins. `names`: further names with a
/// capital inside.
std::vector<std::vector<base::CodePoint>> glued_joins(const std::vector<Paragraph>& paragraphs,
                                                      const std::vector<std::u32string>& names);

}  // namespace tolmach::reference
