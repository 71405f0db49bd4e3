// SPDX-License-Identifier: Apache-2.0
// The text of a block as stretches: characters, and marks that a translator sees as codes (CommonMark 0.31
// chapter 6, GFM, footnotes, pandoc's notes, citations, math and attributes, Jekyll's instructions).
#pragma once

#include "formats/markdown/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

/// What a code is.
enum class CodeMark {
    Emphasis,
    Strong,
    Deleted,
    Subscript,
    Superscript,
    Link,
    Image,
    Address,  ///< `<https://…>`
    Span,     ///< `[text]{.class}`
    Code,
    Math,
    Tag,        ///< Of HTML.
    Untouched,  ///< Comments, citations, instructions, entities that are not known.
    LineBreak,
    NoteCall,
    InlineNote,  ///< `^[text]`
    TitleStart   ///< Between a link's destination and its title.
};

struct InlineCode {
    CodeMark mark = CodeMark::Untouched;
    std::string name;              ///< Of a tag; the label of a note; where a link leads.
    std::string label;             ///< Of a link by reference whose label is its text: `][label]`.
    std::size_t from = 0, to = 0;  ///< Of an inline note: its text.
};

/// A stretch of a block's text.
struct Token {
    enum class Kind { Text, SoftBreak, Open, Close, Placeholder };

    Kind kind = Kind::Text;
    std::size_t from = 0, to = 0;  ///< In the text that was read.
    std::string seen;              ///< Of an escaped character: the character; else empty.
    std::size_t code = 0;          ///< Index in Inlines::codes, unless text; both edges have the same.
};

struct Inlines {
    std::vector<Token> tokens;
    std::vector<InlineCode> codes;
};

/// How a text is read; a note that stands in a text holds no other.
enum class Dialect { Markdown, Note, Cell, Title, Html };

/// Reads a text; links and notes are those of the document. Takes time by the size of the text.
Inlines inlines_of(std::string_view text, Dialect dialect, const Document& document);

/// How the text of a kind of block is read.
Dialect dialect_of(Leaf::Kind kind);

}  // namespace tolmach::formats::markdown
