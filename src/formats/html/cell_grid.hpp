// SPDX-License-Identifier: Apache-2.0
// Where the cells of tables stand, by what they and those before them span (HTML Living Standard, 4.9.12).
#pragma once

#include "formats/html/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace tolmach::formats::html {

/// A cell in its row.
struct CellPlace {
    std::uint32_t row = kNone;  ///< The element `tr`; kNone where the page has none.
    std::uint16_t column = 0;   ///< From 1; 0 where it is not known.
    bool is_head = false;       ///< It is a `th`.
};

class CellGrid {
  public:
    CellGrid(const Markup& markup, const Tree& tree) : m_(markup), tree_(tree) {}

    /// The place of the cell that an element is.
    CellPlace place_of(std::uint32_t cell);

  private:
    struct Table {
        std::vector<std::size_t> free_from;  ///< By column: the first row in which nothing hangs into it.
        std::uint32_t row = kNone;           ///< The row under way, its number, and the columns taken in it.
        std::size_t rows = 0, columns = 0;
    };

    void measure();
    void put(std::uint32_t cell, std::uint32_t row, Table& table);
    std::size_t span_of(std::uint32_t cell, std::string_view attribute, std::size_t most) const;

    const Markup& m_;
    const Tree& tree_;
    bool is_measured_ = false;
    std::unordered_map<std::uint32_t, CellPlace> places_;  ///< By cell.
};

}  // namespace tolmach::formats::html
