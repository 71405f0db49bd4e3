// SPDX-License-Identifier: Apache-2.0
// A unit written into its hole, so that it is read back as the text it is.
#pragma once

#include "formats/markdown/piece.hpp"
#include "formats/markdown/reading.hpp"
#include "xliff/model.hpp"

#include <map>

namespace tolmach::formats::markdown {

using UnitsById = std::map<std::string_view, const xliff::Unit*>;

/// The tokens of a unit: of a passage's hole, or of a note that stands in its text.
struct TokenRange {
    const Passage* passage;
    const Inlines* inlines;
    std::size_t first, last;
};

/// What stands in a range, piece by piece.
HolePieces stood_pieces(const TokenRange& range);

/// How carefully text is written.
struct TextCare {
    bool keeps_ends = false;   ///< The bytes that stood, as far as the text is the same from both ends.
    bool escapes_all = false;  ///< Every character that is a mark somewhere.
};

class HoleWriter {
  public:
    /// All must outlive this.
    HoleWriter(const Reading& reading, const UnitsById& units, bool with_source)
        : reading_(reading), units_(units), with_source_(with_source) {}

    /// What is to stand in the hole of a passage: its bytes wherever the text is the same. Text that would be
    /// read as marks is escaped; what then is read otherwise all the same is written with other marks.
    std::string write(const Passage& passage, const xliff::Unit& unit) const;

  private:
    HolePieces wanted_pieces(const TokenRange& range, const xliff::Unit& unit, TextCare care) const;
    HolePiece note_piece(const TokenRange& range, const Token& token, const xliff::Code& code,
                         TextCare care) const;

    const Reading& reading_;
    const UnitsById& units_;
    bool with_source_;
};

}  // namespace tolmach::formats::markdown
