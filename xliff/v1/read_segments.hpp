// SPDX-License-Identifier: Apache-2.0
// Segments of a trans-unit: the pieces of its seg-source and those of its target, paired by mid.
#pragma once

#include "xliff/model.hpp"
#include "xliff/v1/read_inline.hpp"

#include <string_view>
#include <vector>

namespace tolmach::xliff {

/// A segment with the pieces it was read from; their contents have moved into the segment.
struct PairedSegment {
    Segment segment;
    Piece source, target;
};

/// Gives the gaps between segments the white space that the text of `source` has there, for some tools lay
/// `seg-source` out anew, with a line for each segment. Pieces that are not that text stay as they are.
void restore_gaps(std::vector<Piece>& pieces, std::string_view source);

/// Segments without targets: one a piece of the source.
std::vector<PairedSegment> segments_of(std::vector<Piece> source);

/// Gives segments their targets. A piece whose mid the source does not have becomes a segment without a
/// source, so that the targets in their order are the whole target. A target that came whole where the source
/// is cut makes the unit one segment.
void pair_targets(std::vector<PairedSegment>& segments, std::vector<Piece> target);

}  // namespace tolmach::xliff
