// SPDX-License-Identifier: Apache-2.0
// Whether what is to be written is read as what is meant.
#pragma once

#include "formats/markdown/passage.hpp"
#include "formats/markdown/piece.hpp"

namespace tolmach::formats::markdown {

/// Whether a passage whose hole has another content is still the same block, with the text and the codes of
/// `wanted` in its hole.
bool reads_back(const Passage& passage, std::string_view content, const HolePieces& wanted,
                const Document& document);

}  // namespace tolmach::formats::markdown
