// SPDX-License-Identifier: Apache-2.0
// A written note with the inline codes of its source.
#pragma once

#include "citation/write_note.hpp"
#include "xliff/model.hpp"

#include <optional>
#include <vector>

namespace tolmach::translation {

/// The text of a written note with every code of the source around the same field, or at the same end of the
/// note; nothing where a code has no certain place. Annotations are left out.
std::optional<xliff::Content> content_with_codes(const std::vector<citation::Written>& written,
                                                 const citation::NoteReferences& note,
                                                 const xliff::Content& source);

}  // namespace tolmach::translation
