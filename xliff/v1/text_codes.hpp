// SPDX-License-Identifier: Apache-2.0
// Codes that Phrase writes as text: {1}, {1> … <1}, {b> … <b}, {j}.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Makes codes of the text of a unit: numbers that its `m:tunit-metadata` lists, and formatting whose pair is
/// complete. What only looks like a code stays text. A code's `disp` is what stands in the file.
void find_text_codes(const Element& trans_unit, Unit& unit);
/// What Phrase writes for a code.
std::string text_code_of(const Code& code);

}  // namespace tolmach::xliff
