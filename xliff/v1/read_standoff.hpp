// SPDX-License-Identifier: Apache-2.0
// Reading standoff annotations of a 1.2 file (`tolmach:beside`); see write_standoff.hpp.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Restores what a `tolmach:beside` keeps to where it belongs. Annotations of a text that is no longer as
/// long as it was are left out.
void read_standoff(const Element& beside, Unit& unit);
/// The notes of a document's first file count from those of the document.
void read_standoff(const Element& beside, std::vector<Note>& first, std::vector<Note>& then);

}  // namespace tolmach::xliff
