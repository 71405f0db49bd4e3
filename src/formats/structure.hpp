// SPDX-License-Identifier: Apache-2.0
// The structure of a text as its reader recovered it: blocks and footnotes, by their places. An editor can
// correct it (`extract --dump`, `extract --structure`).
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"
#include "reference/reference.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// A block of the text, without white space at its ends.
struct StructureBlock {
    std::string kind;  ///< The type of its unit behind `tolmach:`.
    base::CodePointSpan span;

    bool operator==(const StructureBlock&) const = default;
};

/// A footnote and one call of it. A note that was run into the text lies between its anchor and where the
/// body resumes; one with a mark lies elsewhere, and the mark stands there.
struct StructureNote {
    std::size_t number = 0;  ///< From 1, by first call; a note that is called again has its number again.
    base::CodePointSpan span;
    base::CodePoint anchor;   ///< Where the call stands.
    base::CodePoint resumes;  ///< Where the body goes on.
    reference::NoteKind kind = reference::NoteKind::Commentary;
    double confidence = 1;  ///< From 0 to 1.

    bool is_run_in() const { return anchor <= span.start && span.end <= resumes; }
    /// A note with a mark that nothing calls stands at its own anchor, behind those that are called.
    bool is_called() const { return is_run_in() || anchor != span.start; }
    bool operator==(const StructureNote&) const = default;
};

/// Blocks in order, and footnotes in the order of their calls. Places are code points of the decoded text
/// without its BOM; CR LF is two. Notes with a mark lie in no block.
struct Structure {
    std::vector<StructureBlock> blocks;
    std::vector<StructureNote> footnotes;
    std::vector<base::CodePoint> strays =
        {};  ///< Where a reader saw what may be a note, and left it; no record has them.

    bool operator==(const Structure&) const = default;
};

/// Footnotes of less confidence are shown to the editor.
inline constexpr double kCertain = 0.75;

/// A place that may be that of a footnote and is none in the structure.
struct SuspectedPlace {
    base::CodePointSpan span;
    bool is_mark = false;  ///< It may be a call; else a note that was run in may begin there.
    std::string says;
};

/// The kinds that a block may have, as the record of a structure has them, and those of a footnote.
std::span<const std::string_view> block_kinds();
std::span<const reference::NoteKind> note_kinds();

/// The JSON record of `extract --dump`, with the text of each note; a heading of the first level is a
/// `heading`.
std::string to_json(const Structure& structure, std::u32string_view text);
/// Reads that record. Errors name the entry: places outside the text or out of order, a note outside of every
/// block, two notes of one number, a kind that no block has, a `text` that is not what stands there.
base::Result<Structure> structure_from_json(std::string_view json, std::u32string_view text);

}  // namespace tolmach::formats
