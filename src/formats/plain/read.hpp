// SPDX-License-Identifier: Apache-2.0
// Plain text as notes come from web pages and from mail: title block, headings, paragraphs, footnotes with a
// mark or run into their sentence.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "formats/structure.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

struct PlainOptions {
    std::string encoding;                     ///< IANA name; empty to detect it.
    std::string language;                     ///< BCP 47 tag of the source; empty to guess it.
    std::vector<std::string> inner_capitals;  ///< Names with a capital inside, which are no boundary.
    std::optional<Structure> structure;       ///< As an editor corrected it; it is not questioned.
};

/// Reads a note into units of one segment each. Footnotes that were recovered on weak evidence come as
/// `footnote.uncertain`. `name` is for messages; `original` is its last part. Errors: what text::decode
/// refuses, and a text of white space only.
base::Result<base::Outcome<Extracted>> read_plain(const std::string& name, std::string_view bytes,
                                                  const PlainOptions& options);

/// What read_plain finds in a text, and that text, for `extract --dump`.
struct RecoveredStructure {
    Structure structure;
    std::u32string text;
};
base::Result<RecoveredStructure> recover_structure(const std::string& name, std::string_view bytes,
                                                   const PlainOptions& options);

}  // namespace tolmach::formats
