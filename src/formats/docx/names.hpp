// SPDX-License-Identifier: Apache-2.0
// The names that WordprocessingML uses (ECMA-376 part 1, 17; part 4 for the transitional namespaces).
#pragma once

#include "xml/events.hpp"

#include <optional>
#include <string_view>

namespace tolmach::formats::docx {

/// What an element is to a reader.
enum class WordTag {
    Other,
    // Blocks.
    Paragraph,
    ParagraphProperties,
    Table,
    TableRow,
    TableCell,
    CellSpan,
    CellsBefore,
    HeadRow,
    Body,
    Footnote,
    Endnote,
    Comment,
    // In a paragraph.
    Run,
    Hyperlink,
    SimpleField,
    Control,
    ControlContent,
    Wrapper,
    Inserted,
    Deleted,
    RangeStart,
    RangeEnd,
    Math,
    // In a run.
    RunProperties,
    Text,
    Tab,
    Break,
    CarriageReturn,
    NoBreakHyphen,
    SoftHyphen,
    Symbol,
    FieldCharacter,
    FieldCode,
    FootnoteCall,
    EndnoteCall,
    CommentCall,
    OwnMark,
    Drawing,
    Trace,
    DeletedText,
    // In properties.
    Style,
    OutlineLevel,
    NumberingProperties,
    NumberingLevel,
    NumberingId,
    PropertyChange,
    // Markup compatibility.
    Alternate,
    AlternateChoice,
    AlternateFallback
};

/// The tag of an element, whatever its prefix, strict or transitional.
WordTag tag_of(std::string_view ns, std::string_view local);

/// Whether a namespace is WordprocessingML's.
bool is_word(std::string_view ns);

/// The value of an attribute of WordprocessingML, also where it has no namespace.
std::optional<std::string_view> word_attribute(const xml::Element& element, std::string_view local);
/// The value of `w:val`, empty where there is none.
std::string_view value_of(const xml::Element& element);
/// Whether a property that is on or off is on (17.17.4).
bool is_on(const xml::Element& element);
/// The id of a relationship that an element names, empty for none.
std::string_view relationship_of(const xml::Element& element);

}  // namespace tolmach::formats::docx
