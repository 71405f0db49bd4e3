// SPDX-License-Identifier: Apache-2.0
// The units of a file as a page arranges them: title block, body, and notes in the order of their calls. A
// view: it points into the File, which must outlive it.
#pragma once

#include "formats/unit_text.hpp"
#include "xliff/model.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// What a unit or a group of this type is, such as `heading-1` for `tolmach:heading-1`; empty for a type of
/// others.
std::string_view kind_of(std::string_view type);
/// Whether a document holds units of this kind beside its text, where other documents have no place for them.
bool stands_beside(std::string_view kind);

using Units = std::vector<const xliff::Unit*>;
using Cell = Units;  ///< Its paragraphs; none for an empty cell.
using Row = std::vector<Cell>;
/// Whether a cell is of the head of its table, as `th` is.
bool is_head(const Cell& cell);

/// One block of the body.
struct Block {
    enum class Kind { Heading, Paragraph, Quotation, Item, Caption, Code, Table };

    Kind kind = Kind::Paragraph;
    const xliff::Unit* unit = nullptr;   ///< Null for a table.
    std::size_t level = 0;               ///< Of a heading 1–6, of an item its depth from 1.
    bool ordered = false;                ///< Of an item: numbered.
    bool continues = false;              ///< Of an item: a further paragraph of the item before it.
    const xliff::Group* list = nullptr;  ///< Of an item: its group; items of one group are one list.
    std::size_t start = 1;               ///< Of an item: the number of the first of its list.
    std::vector<Row> rows;               ///< Of a table.
};

struct Outline {
    Units series, title, reference, author, date;
    std::vector<Block> body;
};

/// Arranges the units; footnote units stand in no block, and neither do headers, footers, attributes and
/// properties of a document. Unknown types are paragraphs.
Outline outline_of(const xliff::File& file);

/// A footnote of the edition: numbered by its first call.
struct Footnote {
    std::size_t number = 0;  ///< From 1.
    Units units;             ///< One a paragraph.
    std::size_t calls = 0;   ///< How often it was called so far; 0 for a note whose call is lost.
};

/// Numbers the notes of a file as their calls come by.
class NoteList {
  public:
    explicit NoteList(const xliff::File& file);

    /// The note that a call names; null where it names no unit of the file. Counts the call.
    const Footnote* call(const Run& run);
    /// The notes called so far, in order; calling more adds to the end.
    const std::vector<Footnote>& notes() const { return notes_; }
    /// Adds the notes that nothing called, so that an edition with lost calls still holds their text.
    void add_uncalled();

  private:
    Footnote& note_of(const Units& units);

    std::vector<const xliff::Unit*> footnotes_;
    std::map<std::string_view, const xliff::Unit*> by_id_;
    std::map<const xliff::Unit*, std::size_t> numbers_;  ///< Each unit of a numbered note: index in notes_.
    std::vector<Footnote> notes_;
};

}  // namespace tolmach::formats
