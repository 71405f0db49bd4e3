// SPDX-License-Identifier: Apache-2.0
// Calls of footnotes that a translator's program lost, put back where their place is certain.
#pragma once

#include "base/result.hpp"
#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kFootnoteHealed{
    "footnote.healed", Severity::Warning, "the call of a footnote was lost and is put back",
    "A program or a translator dropped the call, and its place is certain: the target still shows its "
    "number, it stood at the end of its sentence, or after a figure or a name that both sides have "
    "once. Look whether it stands where the note belongs."};

/// A document with the calls put back that its targets lost, and a `footnote.healed` for each. A place is
/// certain where the target still shows the call as text, or U+FFFC for each code that was lost; beside the
/// code beside which it stood; at the end of its sentence, on the side of the final mark where the edition
/// has its calls; and after a figure or a name that each side has once. Every other call stays lost, as
/// `footnote.lost` says.
base::Outcome<xliff::Document> heal_calls(xliff::Document document);

}  // namespace tolmach::checks
