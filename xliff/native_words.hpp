// SPDX-License-Identifier: Apache-2.0
// NativeWords: words that earlier versions and other tools have, and the lists of XLIFF 1.2 do not.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Gives states and types of data that 1.2 does not list the prefix `x-`, with which it takes any (1.2 §2.3).
void fit_words_to_one(Document& document);

}  // namespace tolmach::xliff
