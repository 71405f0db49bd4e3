// SPDX-License-Identifier: Apache-2.0
// A reference as parts: runs of words between the marks, and what is a field by itself.
#pragma once

#include "citation/read_names.hpp"

#include <vector>

namespace tolmach::citation {

/// A run of words (kind Word), or one token.
struct Part {
    Token::Kind kind = Token::Kind::Word;
    TokenRange tokens;
    std::size_t start = 0, end = 0;  ///< Code points of the note.
    std::size_t depth = 0;           ///< In how many parentheses.

    bool is_words() const { return kind == Token::Kind::Word; }
};

/// The parts of a stretch of tokens. A quotation, a pair of parentheses or a year inside a run of words
/// belongs to the run.
std::vector<Part> parts_of(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);

}  // namespace tolmach::citation
