// SPDX-License-Identifier: Apache-2.0
// A paragraph of a Word document as it stands in its part: what is text, what a code to the translator, and
// what is neither and must stay.
#pragma once

#include "base/offsets.hpp"
#include "formats/docx/run_format.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::formats::docx {

/// No frame, no run.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// What text stands in inside a paragraph: an element, or a field from its first run to its last.
struct Frame {
    enum class Kind : std::uint8_t { Unseen, Link, Control, Field };

    Kind kind = Kind::Unseen;
    std::size_t parent = kNone;
    std::string open, close;  ///< What writes it.
    base::ByteSpan all;       ///< Where it stands, with the whole runs that begin and end a field.
    std::string target;  ///< Of a link: a relationship id, or an address behind `=`; of a field its code.
};

/// A run.
struct RunSpan {
    base::ByteSpan all;
    const RunFormat* format = nullptr;
};

/// One thing in a paragraph, in order.
struct Item {
    enum class Kind : std::uint8_t {
        Text,
        Call,   ///< Of a note.
        Break,  ///< Of a line.
        PageBreak,
        Tab,
        Symbol,
        Object,  ///< A picture, a text box, a shape.
        Formula,
        Field,    ///< Whose result Word computes.
        Kept,     ///< Not seen: stands before text that is written anew …
        KeptEnd,  ///< … or behind it.
        Comment,  ///< As KeptEnd; the place of a comment.
        // Until the fields of a paragraph are found:
        FieldBegin,
        FieldCode,
        FieldSeparator,
        FieldEnd
    };

    Kind kind = Kind::Text;
    base::ByteSpan span;
    std::size_t run = kNone;                             ///< Its run; kNone where it stands beside runs.
    std::size_t first_run = kNone, first_frame = kNone;  ///< Of a field those that it begins in.
    std::size_t frame = kNone;                           ///< The innermost.
    std::string text;                                    ///< Of text, and what another item shows.
    std::string id;                                      ///< Of a note or comment that is called.
    std::string data;      ///< What writes it, where it is more than its run around its span.
    bool in_text = false;  ///< It stands in a `w:t`.
    bool is_endnote = false;
    std::size_t text_tag = kNone;  ///< Where the tag of a `w:t` ends that does not keep white space.
};

/// Whether an item is nothing to the translator.
constexpr bool is_kept(Item::Kind kind) {
    return kind == Item::Kind::Kept || kind == Item::Kind::KeptEnd || kind == Item::Kind::Comment;
}

/// A paragraph; paragraphs of text boxes lie inside the content of another.
struct Paragraph {
    base::ByteSpan all;       ///< With its tags.
    base::ByteSpan content;   ///< Behind its properties.
    std::size_t ordinal = 0;  ///< Among all elements of its name in the part.
    std::vector<Item> items;
    std::vector<Frame> frames;
    std::vector<RunSpan> runs;

    std::string style;  ///< The id of its style.
    std::optional<int> outline_level;
    std::optional<std::string> numbering;  ///< The id of its list.
    std::optional<std::size_t> list_level;
    std::size_t table = kNone, row = kNone, cell = kNone;  ///< Innermost: counted in the part.
    std::size_t column = 0;                                ///< Of that cell, from 1.
    bool in_head = false;                                  ///< That row is of the head of its table.
    bool has_cdata = false;                                ///< Its text cannot be cut.
    std::string note;           ///< The id of the note or comment that it stands in.
    bool is_separator = false;  ///< It stands in a note that separates notes from the text.
    std::size_t alternate = kNone, branch = 0,
                place = 0;  ///< Innermost; which paragraph of its branch it is.
};

}  // namespace tolmach::formats::docx
