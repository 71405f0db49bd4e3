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

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// White space that the translator sees as one space, such as a soft wrap; or a cut word, with its hyphen.
struct SoftBreak {
    std::string unit;
    base::CodePoint at;  ///< The space in the plain text of the unit's source.
    std::string bytes;   ///< What stands there in the decoded source (UTF-8).

    bool operator==(const SoftBreak&) const = default;
};

/// A place in the source that holds the text of one unit.
struct Hole {
    std::string unit;
    base::ByteSpan span;  ///< In the part's text: decoded to UTF-8, its BOM not counted.
    std::string part{};   ///< The entry of a container, such as `word/document.xml`; else empty.

    bool operator==(const Hole&) const = default;
};

/// The original bytes and their holes, in ascending order of their starts within each part; in an office
/// document one may lie inside another, as the paragraphs of a text box do. A unit that a footnote call of
/// another unit names in its sub-flows has no hole of its own where the note was run into the text.
struct Skeleton {
    std::string format;    ///< The folder of the format: `plain`, `html` …
    std::string encoding;  ///< IANA name; empty for a container.
    bool bom = false;
    bool hidden_text = false;  ///< What the document hides was read too.
    std::string bytes;         ///< The source as it was read, BOM included.
    std::vector<Hole> holes;
    std::size_t kept = 0;                   ///< How many units `k1` … have no hole (kept_units.hpp).
    std::vector<SoftBreak> soft_breaks;     ///< Ascending in each unit.
    std::vector<base::ByteSpan> note_list;  ///< Heading, marks and notes that an edition writes anew.

    bool operator==(const Skeleton&) const = default;
};

/// What reading a source gives.
struct Extracted {
    xliff::File file;
    Skeleton skeleton;
};

/// The versioned record that travels in `<skeleton>` or `<internal-file>`: base64 of one line of JSON and the
/// bytes of the source, with the SHA-256 of both. Where the source stands in a file of its own, the record
/// has the name of that file in place of the bytes.
std::string encode_skeleton(const Skeleton& skeleton, std::string_view source_file = {});
/// The same in pieces, ASCII all.
using SkeletonSink = std::function<void(std::string_view)>;
void encode_skeleton(const Skeleton& skeleton, std::string_view source_file, const SkeletonSink& sink);

/// Reads a file beside the XLIFF by its bare name.
using ReadBeside = std::function<base::Result<std::string>(const std::string& name)>;
/// Reads that record. Errors: a wrong hash, an unknown version, holes outside the source or out of order, a
/// source file whose name is a path, or one that `read_beside` cannot give.
base::Result<Skeleton> decode_skeleton(std::string_view record, const ReadBeside& read_beside = {});

/// The bare name of the file beside an XLIFF (itself a bare name) in which a source above 4 MiB stands; empty
/// for one that travels in the XLIFF.
std::string file_beside(const Skeleton& skeleton, std::string_view xliff_name);
/// The skeleton of a file of an XLIFF that this program extracted; an error where it has none.
base::Result<Skeleton> skeleton_of(const xliff::File& file, const ReadBeside& read_beside);

/// The text of a skeleton's source (UTF-8 without BOM), in which its holes lie; of a source that is no
/// container.
base::Result<std::string> text_of(const Skeleton& skeleton);

/// The texts in which the holes of a skeleton lie, by part: of a container the entries that have holes,
/// of another source its text_of() under the empty name.
using Parts = std::map<std::string, std::string, std::less<>>;
base::Result<Parts> parts_of(const Skeleton& skeleton);

}  // namespace tolmach::formats
