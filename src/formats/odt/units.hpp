// SPDX-License-Identifier: Apache-2.0
// From the parts of a document to units and holes.
#pragma once

#include "formats/odt/document.hpp"

namespace tolmach::formats::odt {

/// Units in reading order: text with each note behind the paragraph of its call, headers and footers,
/// properties of the document.
Extracted units_of(const Document& document);

/// The paragraphs of the note that a piece of a paragraph calls; none where it calls no note.
std::vector<std::size_t> notes_in(const Part& part, const ParagraphPiece& piece, std::size_t paragraph,
                                  const std::vector<std::size_t>& hosts);

/// The text of a paragraph as a translator reads it, that of its notes in their places.
std::string text_of(const Part& part, std::size_t paragraph, const std::vector<std::size_t>& hosts);

}  // namespace tolmach::formats::odt
