// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/piece.hpp"

namespace tolmach::formats::markdown {
namespace {

std::vector<Atom> atoms_of_piece(const HolePieces& pieces, std::string HolePiece::*what) {
    std::vector<Atom> atoms;
    atoms.reserve(pieces.size());
    for (const HolePiece& piece : pieces)
        atoms.push_back({piece.seen, piece.*what});
    return atoms;
}

}  // namespace

std::string spliced(const HolePieces& stood, const HolePieces& wanted, std::string HolePiece::*what) {
    return formats::spliced(atoms_of_piece(stood, what), atoms_of_piece(wanted, what));
}

}  // namespace tolmach::formats::markdown
