// SPDX-License-Identifier: Apache-2.0
// Footnotes that were run into plain paragraphs without a mark: where each begins and ends, and how sure that
// is.
#pragma once

#include "base/offsets.hpp"
#include "reference/reference.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::reference {

/// One paragraph as the reader has it: a view. Line feeds inside are cues unless the text is wrapped.
struct Paragraph {
    std::u32string_view text;
};

struct RunInOptions {
    bool wrapped = false;  ///< Line feeds are soft wraps and say nothing.
    std::vector<std::u32string>
        inner_capitals;  ///< Further names with a capital inside, as they are written.
};

/// A footnote found in a paragraph; offsets in its code points.
struct RunInNote {
    base::CodePointSpan span;  ///< The note, trimmed.
    base::CodePoint anchor;    ///< Where its call stands: before a line feed that introduces the note.
    base::CodePoint resumes;   ///< Where the body goes on: behind junk space at the note's end.
    NoteKind kind = NoteKind::Commentary;
    double confidence = 0;  ///< From 0 to 1.
    /// It looks like a note, in a text that has hardly any of that kind: it is to be told, not taken.
    bool is_stray = false;

    bool operator==(const RunInNote&) const = default;
};

/// The notes of each paragraph, in order. A document is read as a whole, because its house calls a note
/// either before the stop of a sentence or behind it.
std::vector<std::vector<RunInNote>> find_run_in_notes(const std::vector<Paragraph>& paragraphs,
                                                      const RunInOptions& options = {});

}  // namespace tolmach::reference
