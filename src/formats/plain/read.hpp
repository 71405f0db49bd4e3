// SPDX-License-Identifier: Apache-2.0
// Plain text as notes come from web pages and from mail: title block, headings, paragraphs, footnotes with a
// mark or run into their sentence.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"

#include <string>
#include <string_view>

namespace tolmach::formats {

/// Reads a note into units of one segment each. Footnotes that were recovered on weak evidence come as
/// `footnote.uncertain`. `name` is for messages; `original` is its last part. Errors: what text::decode
/// refuses, and a text of white space only.
base::Result<base::Outcome<Extracted>> read_plain(const std::string& name, std::string_view bytes,
                                                  const SourceOptions& options);

/// What read_plain finds in a text, that text, and what in it may be footnotes and was not taken, for
/// `extract --dump` and `--review`.
struct RecoveredStructure {
    Structure structure;
    std::u32string text;
    std::vector<SuspectedPlace> suspected;
};
base::Result<RecoveredStructure> recover_structure(const std::string& name, std::string_view bytes,
                                                   const SourceOptions& options);

}  // namespace tolmach::formats
