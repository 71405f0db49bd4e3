// SPDX-License-Identifier: Apache-2.0
// Text and codes as pieces that a block of Markdown can hold.
#pragma once

#include "formats/markdown/passage.hpp"
#include "formats/markdown/piece.hpp"

namespace tolmach::formats::markdown {

/// Collects the pieces of one unit, in their order.
class TextPieces {
  public:
    /// The pieces are for the hole of a passage, or for a note that stands in it; whether every character
    /// that may be a mark is escaped, and whether the text is that of the source, whatever stands in it.
    TextPieces(const Passage& passage, bool is_note, bool escapes_all, bool is_source);

    /// Adds text, escaped; `next` is what stands behind it.
    void add_text(std::string_view text, std::string_view next);
    /// Adds an edge of a code, the opening one or another.
    void add_code(HolePiece piece, CodeMark mark, bool opens);
    HolePieces take() { return std::move(pieces_); }

  private:
    bool is_plain(std::string_view text, std::size_t& at) const;
    std::size_t run_at(std::string_view text, std::size_t at) const;
    std::string plain_character(std::string_view text, std::size_t& at) const;
    std::string in_title(char c) const;
    void add_escaped(std::string_view text, std::string_view next);

    HolePieces pieces_;
    Dialect dialect_;
    bool begins_line_, in_heading_, escapes_all_, is_source_;
    bool is_raw_ = false;  ///< Inside of an address.
    char title_ = '\0';    ///< What ends the title that the text is in; NUL for none.
};

}  // namespace tolmach::formats::markdown
