// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/piece.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr std::string_view kWhiteAtEnds = " \t";

std::vector<Atom> atoms_of_piece(const HolePieces& pieces, std::string HolePiece::*what) {
    std::vector<Atom> atoms;
    atoms.reserve(pieces.size());
    for (const HolePiece& piece : pieces)
        atoms.push_back({piece.seen, piece.*what, piece.is_run});
    return atoms;
}

void append_same(HolePieces& pieces, std::string_view text, bool is_run) {
    pieces.push_back({std::string(text), std::string(text), std::string(text), false, is_run});
}

}  // namespace

void append_run(HolePieces& pieces, std::string_view text) {
    const std::size_t from = std::min(text.find_first_not_of(kWhiteAtEnds), text.size());
    const std::size_t to = std::max(text.find_last_not_of(kWhiteAtEnds) + 1, from);
    for (std::size_t i = 0; i < from; ++i)
        append_same(pieces, text.substr(i, 1), false);
    if (from < to) append_same(pieces, text.substr(from, to - from), true);
    for (std::size_t i = to; i < text.size(); ++i)
        append_same(pieces, text.substr(i, 1), false);
}

bool are_seen_alike(const HolePieces& one, const HolePieces& other) {
    return formats::are_seen_alike(atoms_of_piece(one, &HolePiece::seen),
                                   atoms_of_piece(other, &HolePiece::seen));
}

std::string spliced(const HolePieces& stood, const HolePieces& wanted, std::string HolePiece::*what) {
    return formats::spliced(atoms_of_piece(stood, what), atoms_of_piece(wanted, what));
}

}  // namespace tolmach::formats::markdown
