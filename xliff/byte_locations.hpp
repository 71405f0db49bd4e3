// SPDX-License-Identifier: Apache-2.0
// Byte locations: where in its file the translations of a unit are, so that they can be replaced and
// everything else left alone.
#pragma once

#include "base/offsets.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff {

/// The bytes that one code or one edge of an annotation is in the file.
struct CodeLocation {
    std::string key;       ///< See key_of().
    base::ByteSpan bytes;  ///< One tag where `wraps`, else the whole element.
    bool wraps = false;    ///< It is one of the two tags of an element around text, such as `g` or `pc`.
};
using CodeLocations = std::vector<CodeLocation>;

/// A key that is the same for a code or an annotation in source and target.
std::string key_of(const Inline& part);

/// The tags of an element; both empty where there is none. An empty-element tag is a start tag with an empty
/// end tag after it.
struct Tags {
    base::ByteSpan start, end;

    bool present() const { return !start.empty(); }
    base::ByteSpan inside() const { return {start.end, end.start}; }
    base::ByteSpan whole() const { return {start.start, end.end}; }
};

struct SegmentLocations {
    Tags segment;  ///< 2.x: the segment. 1.x: the `mrk` in the seg-source.
    Tags target;   ///< 2.x: the target. 1.x: the `mrk` in the target, nothing where segments are not marked.
    Tags source;   ///< 2.x: the source.
    CodeLocations in_source, in_target;
};

struct UnitLocations {
    Tags unit;
    Tags source;   ///< 1.x: the last of source and seg-source; a target comes after it.
    Tags target;   ///< 1.x: the target.
    Tags notes;    ///< 2.x: the element around the notes.
    Tags matches;  ///< 2.x: the element around the candidates.
    Tags text;     ///< 2.x: the first of originalData and segments, before which notes belong.
    std::vector<Tags> each_note;
    std::vector<SegmentLocations> segments;
};

}  // namespace tolmach::xliff
