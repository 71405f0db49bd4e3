// SPDX-License-Identifier: Apache-2.0
// What there is to say about the footnotes of a plain text: given twice, uncertain, suspected.
#pragma once

#include "base/diagnostic.hpp"
#include "formats/plain/recover.hpp"

namespace tolmach::formats::plain {

/// The findings, each with its place in the file `name`.
std::vector<base::Diagnostic> note_findings(const std::string& name, const SourceLines& source,
                                            const Structure& structure, const MarkedNotes& marked,
                                            const std::vector<std::u32string>& names);

}  // namespace tolmach::formats::plain
