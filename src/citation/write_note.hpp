// SPDX-License-Identifier: Apache-2.0
// References as the text of a note.
#pragma once

#include "citation/cite.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::citation {

/// A stretch of a written note: the value of a field of one of its references, or what stands between.
struct Written {
    std::string text;
    std::string field;  ///< Empty between fields.
    std::size_t reference = 0;

    bool operator==(const Written&) const = default;
};

/// The text of all stretches.
std::string written_text(const std::vector<Written>& note);

/// A reference in a style. `starts`: nothing, or a stop, stands before it.
std::vector<Written> write_reference(const Cited& cited, const Style& style, bool starts = true);

/// A note for an edition, and why a translator must look at it.
struct WrittenNote {
    std::vector<Written> parts;
    std::vector<std::string> remarks, doubts;
};

/// All of a note of references: `cited` has one for each of them. Words before a reference (data/joins.tsv)
/// are those of the edition; others are a doubt. The last mark is that of the note.
WrittenNote write_note(const NoteReferences& note, const std::vector<Cited>& cited, const Style& style,
                       const Languages& languages);

/// A commentary with its references, and the words that lead to them, written anew and every other word as it
/// is: a proposal.
std::string rewrite_references(std::string_view text, const NoteReferences& note,
                               const std::vector<Cited>& cited, const Style& style,
                               const Languages& languages);

}  // namespace tolmach::citation
