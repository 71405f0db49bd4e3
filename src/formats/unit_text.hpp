// SPDX-License-Identifier: Apache-2.0
// The text of a unit as an edition prints it: flat runs with a look, line breaks and footnote calls.
#pragma once

#include "base/offsets.hpp"
#include "xliff/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// One piece of a unit's text: of the target, or of the source where there is no target.
struct TextPiece {
    const xliff::Content* content = nullptr;
    bool untranslated = false;  ///< It is to be translated and is not.
};

/// Segments and ignorables of a unit in the order of its targets (XLIFF 2.1 §4.3.1.24).
std::vector<TextPiece> text_in_order(const xliff::Unit& unit);

enum class TextStyle : unsigned {
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Strike = 8,
    Sub = 16,
    Super = 32,
    Code = 64
};
/// A set of TextStyles.
using TextStyles = unsigned;
constexpr bool has(TextStyles styles, TextStyle style) {
    return (styles & static_cast<TextStyles>(style)) != 0;
}

/// A stretch of text with one look, a line break, or a footnote call.
struct Run {
    enum class Kind { Text, LineBreak, NoteCall };

    Kind kind = Kind::Text;
    std::string text;  ///< NFC, without line ends; empty unless the kind is Text.
    TextStyles styles = 0;
    std::string link;           ///< Where it leads; empty for none.
    std::string link_title;     ///< What the link says when it is pointed at.
    bool untranslated = false;  ///< In the language of the source.
    std::string language;       ///< Of the text where it is not the edition's own; runs_of leaves it empty.
    std::vector<std::string> notes;  ///< Of a call: the units of the note.

    bool operator==(const Run&) const = default;
};

/// The runs of a unit, white space trimmed at both ends; codes that were left open end with the unit. A code
/// of a target takes what it does not say from the code of the source that has its id. Web addresses become
/// links.
std::vector<Run> runs_of(const xliff::Unit& unit);

/// The text of the runs; a line break is a space, calls are dropped.
std::string plain_text(const std::vector<Run>& runs);

/// The text of runs that keep their lines, such as those of code.
std::string preformatted_text(const std::vector<Run>& runs);

/// The runs with one look more in stretches of plain_text(), which stand in their order and apart.
std::vector<Run> with_style(std::vector<Run> runs, const std::vector<base::CodePointSpan>& stretches,
                            TextStyle style);

}  // namespace tolmach::formats
