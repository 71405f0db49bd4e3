// SPDX-License-Identifier: Apache-2.0
// A Markdown text as its blocks: what holds text, and the lines of it. Everything is a view into the text, so
// that each character of a block has its place in the source.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

/// A quotation, an item of a list, a footnote or a definition of a term.
struct Container {
    enum class Kind { Root, Quotation, Item, Note, Definition };

    Kind kind = Kind::Root;
    std::size_t parent = 0;  ///< Index in Document::containers; smaller than its own.
    std::size_t list = 0;    ///< Of an item: the number of its list, from 1.
    bool ordered = false;    ///< Of an item: numbered.
    std::size_t number = 0;  ///< Of a numbered item, as its mark has it.
    std::string label;       ///< Of a note.
};

/// A block that holds text, or might.
struct Leaf {
    enum class Kind { Paragraph, Heading, Cell, Html, LinkTitle, Code };

    Kind kind = Kind::Paragraph;
    std::size_t container = 0;
    std::size_t level = 0;                ///< Of a heading, as its marks have it.
    std::size_t table = 0, row = 0;       ///< Of a cell, from 1: of all tables.
    std::size_t column = 0;               ///< Of a cell, from 1.
    bool is_head = false;                 ///< Of a cell: of the first row of its table.
    std::vector<std::string_view> lines;  ///< Without the marks of containers and white space before them.
};

/// Where a label leads.
struct LinkDefinition {
    std::string destination;
};

/// Blocks in the order of the source. Points into the text that was read.
struct Document {
    std::vector<Container> containers{Container{}};
    std::vector<Leaf> leaves;
    std::map<std::string, LinkDefinition, std::less<>> links;  ///< By normalised label.
    std::map<std::string, std::size_t, std::less<>> notes;     ///< By normalised label: the container.
    std::string_view text;
};

}  // namespace tolmach::formats::markdown
