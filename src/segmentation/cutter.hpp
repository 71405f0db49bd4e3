// SPDX-License-Identifier: Apache-2.0
// The content of a segment as the text that rules see, and cut at places of that text.
#pragma once

#include "base/offsets.hpp"
#include "segmentation/srx.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::segmentation {

/// What the rules see of the codes.
enum class CodesSeen {
    None,          ///< SRX: they are not there.
    NotesAndLines  ///< The house: a footnote call and a hard line break are a character each.
};

/// The text of a content as the rules see it.
std::string text_of(const xliff::Content& content, CodesSeen seen);

/// The content cut at the breaks of its text_of(): sentences, and the white space between as ignorables.
/// Where a pair of codes is open there is no cut; a code at a break goes to the side `sides` names.
std::vector<xliff::Segment> cut(const xliff::Content& content, const std::vector<base::ByteOffset>& breaks,
                                CodesSeen seen, const CodeSides& sides);

}  // namespace tolmach::segmentation
