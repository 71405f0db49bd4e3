// SPDX-License-Identifier: Apache-2.0
// Extensions: elements of other namespaces, which 1.2 does not restrict. XLIFF 2 requires their ids to be
// name tokens that are unique in the element of the standard around them, and does not allow extensions in
// the root.
#pragma once

#include "xliff/model.hpp"

#include <cstddef>

namespace tolmach::xliff {

/// Replaces ids that XLIFF 2 does not allow (2.1 §4.9.2), keeping them in our namespace, and moves extensions
/// of the root into the first file. Returns the number of ids.
std::size_t make_extensions_valid_for_xliff2(Document& document);

/// Restores what make_extensions_valid_for_xliff2() changed.
void restore_extensions(Document& document);

}  // namespace tolmach::xliff
