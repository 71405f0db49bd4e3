// SPDX-License-Identifier: Apache-2.0
// Merging: an edition in the source's own format, its holes filled.
#pragma once

#include "base/result.hpp"
#include "formats/compose.hpp"
#include "formats/skeleton.hpp"
#include "xliff/model.hpp"

#include <string>

namespace tolmach::formats {

struct MergeOptions {
    bool with_source = false;  ///< Each source for its target, in the source's own layout and encoding.
    std::string encoding;      ///< IANA name; empty for UTF-8, and for the source's own encoding with_source.
    ComposeOptions house;      ///< The house's own text in the edition; not printed with_source.
    /// Of an office document: what is tracked in it as changed is written as accepted, and not refused.
    bool accept_changes = false;
};

/// Fills the holes of the skeleton from the units: targets in their order, the source where a segment is not
/// translated. An edition is NFC and has the source's line ends. With_source, every hole is built from the
/// units' `<source>`: what was extracted gives the source's bytes, and what was changed since changes there.
/// Errors: a unit of the skeleton that is not in the file, a character that does not fit the encoding, a
/// format that cannot be merged.
base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options);

/// The name of the composer whose editions are files as the source is: the format of the skeleton, and `fodt`
/// for an OpenDocument text that is one file of XML.
std::string edition_format_of(const Skeleton& skeleton);

}  // namespace tolmach::formats
