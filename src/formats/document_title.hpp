// SPDX-License-Identifier: Apache-2.0
// The title block of a document that marks its blocks by styles or tags.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::formats {

/// Gives the first units of a document their kinds in a title block (series, title, reference, author, date)
/// where styles and tags say no more than that they are paragraphs; the words tell, as in plain text. A lone
/// heading of the first level before all others is the title.
void settle_title_block(xliff::File& file);

}  // namespace tolmach::formats
