// SPDX-License-Identifier: Apache-2.0
// What a translator must see of a unit and a CAT tool does not show: that it is a title, a heading or a
// footnote, and what the footnotes say that it calls.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::translation {

/// Gives the units of a file notes for the translator, signed by this program: the kind of the unit (data/
/// unit_kinds.tsv), and `[4] text of the footnote` for each call. Footnotes are numbered as their calls show.
void add_context_notes(xliff::File& file);

}  // namespace tolmach::translation
