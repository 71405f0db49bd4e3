// SPDX-License-Identifier: Apache-2.0
// The figures that stand behind `vol.`, `n°`, `pp.` and their like.
#pragma once

#include "citation/read_tokens.hpp"

namespace tolmach::citation {

/// The end of the figures of a field that begin at a place: ranges, Roman numerals, of pages also lists, of a
/// number also the one counted through in parentheses. The place itself where none begin.
std::size_t figures_end(const ReadText& note, std::size_t start, Token::Kind kind);

}  // namespace tolmach::citation
