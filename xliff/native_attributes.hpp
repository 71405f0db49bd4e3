// SPDX-License-Identifier: Apache-2.0
// NativeAttributes: attributes whose place in XLIFF 2 is another one than in 1.2. They are kept under names
// of ours and put back on the way home.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Makes `xml:space` a matter of the unit, which keeps white space where its source or its target does: in
/// XLIFF 2 both are alike.
void fit_space_to_two(Document& document);
/// Keeps attributes of ITS, which 1.2 takes everywhere and XLIFF 2.1 (§5.9) in few places, out of the way.
void hide_its(Document& document);

/// Puts back what the others changed.
void restore_native_attributes(Document& document);

}  // namespace tolmach::xliff
