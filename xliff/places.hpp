// SPDX-License-Identifier: Apache-2.0
// Places: where the translations of a unit stand in the bytes of its file, so that they can be exchanged and
// everything else left alone.
#pragma once

#include "base/offsets.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff {

/// The bytes that one code or one edge of an annotation is in the file.
struct Place {
    std::string key;       ///< See key_of().
    base::ByteSpan bytes;  ///< One tag where `wraps`, else the whole element.
    bool wraps = false;    ///< It is one of the two tags of an element around text, such as `g` or `pc`.
};
using Places = std::vector<Place>;

/// What is the same for a code or an annotation in source and target.
std::string key_of(const Inline& part);

/// The tags of an element; both empty where there is none. An empty-element tag is a start tag with an empty
/// end tag behind it.
struct Tags {
    base::ByteSpan start, end;

    bool present() const { return !start.empty(); }
    base::ByteSpan inside() const { return {start.end, end.start}; }
    base::ByteSpan whole() const { return {start.start, end.end}; }
};

struct SegmentPlaces {
    Tags segment;  ///< 2.x: the segment. 1.x: the `mrk` in the seg-source.
    Tags target;   ///< 2.x: the target. 1.x: the `mrk` in the target, nothing where segments are not marked.
    Tags source;   ///< 2.x: the source.
    Places in_source, in_target;
};

struct UnitPlaces {
    Tags unit;
    Tags source;  ///< 1.x: the last of source and seg-source, behind which a target belongs.
    Tags target;  ///< 1.x: the target.
    Tags notes;   ///< 2.x: the element around the notes.
    Tags text;    ///< 2.x: the first of originalData and segments, before which notes belong.
    std::vector<Tags> each_note;
    std::vector<SegmentPlaces> segments;
};

}  // namespace tolmach::xliff
