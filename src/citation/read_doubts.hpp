// SPDX-License-Identifier: Apache-2.0
// What a reader of references may have got wrong.
#pragma once

#include "citation/reference.hpp"

namespace tolmach::citation {

/// Adds to `uncertain` what looks misread: a title that runs into another, words among figures, a day that no
/// month has.
void doubt_what_looks_misread(Reference& reference);

}  // namespace tolmach::citation
