// SPDX-License-Identifier: Apache-2.0
// Reading what stands beside the text of a 1.2 file in our namespace; see standoff.hpp.
#pragma once

#include "xliff/fragment.hpp"
#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Puts what a `tolmach:beside` keeps back where it belongs. Annotations of a text that is no longer as long
/// as it was are left out.
void read_standoff(const Element& beside, Unit& unit);
/// The notes of a document's first file count from those of the document.
void read_standoff(const Element& beside, std::vector<Note>& first, std::vector<Note>& then);

}  // namespace tolmach::xliff
