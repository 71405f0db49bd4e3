// SPDX-License-Identifier: Apache-2.0
// The text that a paragraph is to have, as characters and tags.
#pragma once

#include "formats/odt/part.hpp"
#include "formats/odt/splice_markup.hpp"
#include "formats/splice.hpp"

#include <functional>
#include <string>
#include <vector>

namespace tolmach::formats::odt {

/// How a code counts when two texts are compared.
std::string seen_as(PieceKind kind, std::size_t code);

struct WantedOptions {
    std::string prefix;              ///< Of the names of text elements.
    std::string untranslated_style;  ///< Empty where nothing is marked.
    bool plain = false;              ///< Nothing but characters may stand there.
    bool nfc = false;                ///< Write text as NFC.
};

/// The atoms of a text, well-formed whatever order its codes have: a pair that is not closed is closed, one
/// that overlaps another is cut in two. Codes that the paragraph does not have show their equivalent. Notes,
/// drawings and marks that the text has lost stand at its end. `bytes_of` gives the bytes of a piece.
std::vector<MarkupAtom> wanted_atoms(const std::vector<Written>& text, const Paragraph& paragraph,
                                     const std::function<std::string(const ParagraphPiece&)>& bytes_of,
                                     const WantedOptions& options);

}  // namespace tolmach::formats::odt
