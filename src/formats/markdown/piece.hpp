// SPDX-License-Identifier: Apache-2.0
// The text of a hole in pieces: a character or a code each.
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
};
using HolePieces = std::vector<HolePiece>;

/// formats::spliced of the bytes or the contents of pieces.
std::string spliced(const HolePieces& stood, const HolePieces& wanted, std::string HolePiece::*what);

}  // namespace tolmach::formats::markdown
