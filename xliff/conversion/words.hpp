// SPDX-License-Identifier: Apache-2.0
// Words: values of attributes that earlier versions and other tools use and XLIFF 1.2 does not list.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Puts `x-` before states and types that 1.2 does not list; with it, any value is valid (1.2 §2.3).
/// Attributes that 1.2 does not know go into our namespace: a document that was not valid comes home all the
/// same.
void make_words_valid_for_xliff1(Document& document);

}  // namespace tolmach::xliff
