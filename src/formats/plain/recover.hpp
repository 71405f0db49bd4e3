// SPDX-License-Identifier: Apache-2.0
// The structure of a plain text: its blocks and its footnotes, those with a mark and those that were run in.
#pragma once

#include "formats/plain/marked_notes.hpp"
#include "formats/structure.hpp"

#include <string>

namespace tolmach::formats::plain {

/// A text and its lines. The text is as it was whenever a function returns.
struct SourceLines {
    std::u32string& text;
    const std::vector<Line>& lines;
    Layout layout = Layout::BlankLines;
};

/// The structure of a text whose marked notes were found. `names`: names with a capital inside, which are no
/// boundary between a sentence and its note.
Structure recover(const SourceLines& source, const MarkedNotes& marked,
                  const std::vector<std::u32string>& names);

/// The notes of a text whose blocks are known: those of its lists, and those that were run into a block. Adds
/// to `strays` where one may be that was not taken.
std::vector<StructureNote> notes_in(const SourceLines& source, const std::vector<StructureBlock>& blocks,
                                    const MarkedNotes& marked, const std::vector<std::u32string>& names,
                                    std::vector<base::CodePoint>& strays);

}  // namespace tolmach::formats::plain
