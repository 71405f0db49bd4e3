// SPDX-License-Identifier: Apache-2.0
// Footnotes that a document holds as text alone, with marks and a list or run into their sentences: lifted
// out of its units as the reader of plain text does it, and put back before the document is merged, whose
// format knows nothing of them.
#pragma once

#include "base/diagnostic.hpp"
#include "formats/skeleton.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// How the ids of codes begin that stand for text of the document; those of the formats are numbers.
inline constexpr std::string_view kCallId = "call", kMarkId = "mark";

/// Lifts the notes of a document that has none of its own. The call of a note becomes a code, whose data is
/// the text that stood there; so does the mark of a note, which is a unit `fn1`… then. A note that was run in
/// gets a unit behind its paragraph. Where a call or a note cannot be told from the codes around it, it stays
/// text. Gives what is doubtful. `name` is for messages; `names` have a capital inside.
std::vector<base::Diagnostic> lift_notes(const std::string& name, Extracted& document,
                                         const std::vector<std::string>& names);

/// Whether a code stands for text of the document, which is its data.
bool stands_for_text(const xliff::Code& code);
/// Whether a file has such codes.
bool has_lifted_notes(const xliff::File& file);

/// The file with the text of such codes, and of the notes that they name, in their places.
xliff::File with_notes_in_place(xliff::File file);

}  // namespace tolmach::formats
