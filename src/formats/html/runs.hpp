// SPDX-License-Identifier: Apache-2.0
// A run of text: what stands between two blocks, as pieces, and how much of it a translator gets.
#pragma once

#include "formats/html/notes.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::formats::html {

/// Text of its own inside a code: the value of an attribute, or a paragraph of a note that is held in its
/// call.
struct InnerText {
    std::size_t start = 0, end = 0;  ///< Bytes of the page.
    std::size_t part = 0;            ///< Index of its TextPart.
};

struct RunPiece {
    /// Shown: a code whose text is not to be translated. Back: a link back, which only a note has.
    enum class Kind : std::uint8_t { Text, Start, End, Single, Break, Shown, Call, Back };

    Kind kind = Kind::Text;
    TokenRange tokens;
    std::size_t start = 0, end = 0;  ///< Bytes of the page.
    std::uint32_t partner = kNone;   ///< Of a start its end in the run, and the other way round.
    std::size_t call = 0;            ///< Index of the call.
    std::vector<InnerText> inside;   ///< In the order of their bytes.
};
using TextRun = std::vector<RunPiece>;

/// Pairs starts and ends of elements.
void pair_pieces(TextRun& run, const Tree& tree);

/// The pieces without what carries no text at either end: white space, breaks, codes that enclose all but are
/// no link; of the first run of a note also its link back and its mark.
struct Kept {
    std::size_t first = 0, after = 0;  ///< Pieces.
    std::size_t start = 0, end = 0;    ///< Bytes of the page.
};
Kept trim_run(const TextRun& run, const Markup& markup, const NoteBody* note_begins);

/// Whether a run, a code that is not translated among it, has something to see.
bool has_seen_text(const TextRun& run, const Markup& markup);

/// Whether text has a letter or a digit.
bool has_words(const TextRun& run, const Kept& kept, const Markup& markup);

}  // namespace tolmach::formats::html
