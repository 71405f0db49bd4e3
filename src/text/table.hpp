// SPDX-License-Identifier: Apache-2.0
// The tables that are compiled in: rows of cells with tabs between; lines that are empty or begin with `#`
// say nothing. A row that its table does not allow is a fault of ours: the program ends, and names the table
// and the line.
#pragma once

#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

using WordSet = std::set<std::u32string, std::less<>>;

/// One row of a table; its cells are views into the data.
class TableRow {
  public:
    TableRow(std::string_view table, std::size_t line, std::vector<std::string_view> cells)
        : table_(table), line_(line), cells_(std::move(cells)) {}

    std::string_view operator[](std::size_t cell) const { return cells_[cell]; }
    const std::vector<std::string_view>& cells() const { return cells_; }

    /// What stands in a cell with bars, or another separator, between; nothing where the cell is empty.
    std::vector<std::string_view> words(std::size_t cell, char separator = '|') const;
    /// Those words as a set.
    WordSet word_set(std::size_t cell, char separator = '|') const;
    /// The number in a cell.
    double number(std::size_t cell) const;
    /// Which of the names a word of the row is, counted from 0.
    std::size_t position_of(std::string_view word, std::span<const std::string_view> names) const;
    /// Which of the names stands in a cell, counted from 0.
    std::size_t index_of(std::size_t cell, std::span<const std::string_view> names) const {
        return position_of(cells_[cell], names);
    }
    std::size_t index_of(std::size_t cell, std::initializer_list<std::string_view> names) const {
        return position_of(cells_[cell], std::span(names.begin(), names.size()));
    }

    /// Ends the program: the row is wrong.
    [[noreturn]] void fail(std::string_view why) const;

  private:
    std::string_view table_;
    std::size_t line_;
    std::vector<std::string_view> cells_;
};

/// The rows of a table, each of so many cells; 0 for any number.
std::vector<TableRow> read_table(std::string_view name, std::string_view data, std::size_t cells);

/// The words of a table of two columns, kind and words, by kind; a kind may have several rows.
std::vector<WordSet> read_word_sets(std::string_view name, std::string_view data,
                                    std::span<const std::string_view> kinds);

}  // namespace tolmach::text
