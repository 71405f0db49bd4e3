// SPDX-License-Identifier: Apache-2.0
// Attributes that belong to other elements in XLIFF 2 than in 1.2. They are kept in our namespace and
// restored when the file is converted back.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Makes `xml:space` a matter of the unit, which keeps white space where its source or its target does: in
/// XLIFF 2 both are alike.
void make_space_valid_for_xliff2(Document& document);
/// Keeps attributes of ITS, which 1.2 takes everywhere and XLIFF 2.1 (§5.9) in few places, out of the way.
void hide_its(Document& document);

/// Restores what the others changed.
void restore_attributes(Document& document);

}  // namespace tolmach::xliff
