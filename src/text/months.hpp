// SPDX-License-Identifier: Apache-2.0
// The names of months, of data/numbers.tsv.
#pragma once

#include "text/table.hpp"

namespace tolmach::text {

/// The names of months in all languages of the table, folded, in each of their forms. The other number words,
/// which take longer to read, are not looked at.
const WordSet& month_words();

}  // namespace tolmach::text
