// SPDX-License-Identifier: Apache-2.0
// formats: one folder a format: bytes to an xliff::File and a Skeleton, and back; composing from another
// format's File. Takes bytes, gives units without segmentation (one segment a unit). Takes a File and its
// Skeleton, gives bytes. Does not segment, annotate, check or localise.
//
// This header: the Skeleton, the original bytes with a hole per block, and its record inside the XLIFF.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::formats {

/// White space of the source that the translator sees as one space, such as a soft wrap with its indentation.
struct SoftBreak {
    base::CodePoint at;  ///< The space in the plain text of the unit's source.
    std::string bytes;   ///< What stands there in the decoded source (UTF-8).

    bool operator==(const SoftBreak&) const = default;
};

/// A place in the source that holds the text of one unit.
struct Hole {
    std::string unit;
    base::ByteSpan bytes;  ///< In Skeleton::bytes.
    std::vector<SoftBreak> soft_breaks;

    bool operator==(const Hole&) const = default;
};

/// The original bytes and their holes, in ascending order. A unit that a footnote call of another unit names
/// in its sub-flows has no hole of its own where the note was run into the text.
struct Skeleton {
    std::string format;    ///< The folder of the format: `plain`, `html` …
    std::string encoding;  ///< IANA name.
    bool bom = false;
    std::string bytes;  ///< The source as it was read, BOM included.
    std::vector<Hole> holes;

    bool operator==(const Skeleton&) const = default;
};

/// What reading a source gives.
struct Extracted {
    xliff::File file;
    Skeleton skeleton;
};

/// The versioned record that travels in `<skeleton>` or `<internal-file>`: base64, with the SHA-256 of the
/// source.
std::string encode_skeleton(const Skeleton& skeleton);
/// Reads that record; a wrong hash, an unknown version or holes outside the source are errors.
base::Result<Skeleton> decode_skeleton(std::string_view record);

}  // namespace tolmach::formats
