// SPDX-License-Identifier: Apache-2.0
// The text of a hole in pieces: a character or a code each, or a run of characters.
#pragma once

#include "formats/splice.hpp"

#include <string>
#include <vector>

namespace tolmach::formats::markdown {

struct HolePiece {
    std::string seen;     ///< The character, or the name of the code.
    std::string bytes;    ///< In the source; the prefix of the next line is in those of a line end.
    std::string content;  ///< The same without prefixes.
    bool is_code = false;
    bool is_run = false;  ///< Characters that are the same in all three; no white space at its ends.
};
using HolePieces = std::vector<HolePiece>;

/// Adds a run, and white space at its ends as pieces of its own.
void append_run(HolePieces& pieces, std::string_view text);
/// Whether two texts are seen as the same.
bool are_seen_alike(const HolePieces& one, const HolePieces& other);
/// formats::spliced of the bytes or the contents of pieces.
std::string spliced(const HolePieces& stood, const HolePieces& wanted, std::string HolePiece::*what);

}  // namespace tolmach::formats::markdown
