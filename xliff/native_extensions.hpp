// SPDX-License-Identifier: Apache-2.0
// NativeExtensions: elements of other namespaces, which 1.2 lets say what they like. XLIFF 2 wants ids in
// them that are unique in the element of the standard around them, and name tokens; and it has no place for
// them in the root.
#pragma once

#include "xliff/model.hpp"

#include <cstddef>

namespace tolmach::xliff {

/// Keeps ids that XLIFF 2 does not take (2.1 §4.9.2) under a name of ours, and what stands in the root in the
/// first file. Gives the number of ids.
std::size_t fit_extensions_to_two(Document& document);

/// Puts back what fit_extensions_to_two() changed.
void restore_native_extensions(Document& document);

}  // namespace tolmach::xliff
