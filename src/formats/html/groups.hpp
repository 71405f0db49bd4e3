// SPDX-License-Identifier: Apache-2.0
// Where a block stands: its kind by the elements around it, and the lists, tables and quotations it is in.
#pragma once

#include "formats/html/cell_grid.hpp"
#include "xliff/model.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tolmach::formats::html {

class BlockPlaces {
  public:
    BlockPlaces(const Markup& markup, const Tree& tree) : m_(markup), tree_(tree), grid_(markup, tree) {}

    /// The block around a token, or kNone.
    std::uint32_t block_of(std::uint32_t token) const;
    /// The kind of a unit in a block; the first of a list item is the item, the first of a cell the cell.
    std::string kind_in(std::uint32_t block);
    /// Where the cell stands that a block is in.
    CellPlace cell_around(std::uint32_t block);
    /// Whether a block is in a cell, or in an item of a list.
    bool is_in_cell_or_item(std::uint32_t block) const;
    /// The innermost group around a block; it is made where it is missing.
    std::optional<std::size_t> group_of(std::uint32_t block);

    std::vector<xliff::Group> take_groups() { return std::move(groups_); }

  private:
    bool begins_cell(std::uint32_t node);
    const Token& tag_of(std::uint32_t node) const { return m_.tokens[tree_.nodes[node].start]; }

    const Markup& m_;
    const Tree& tree_;
    CellGrid grid_;
    std::set<std::uint32_t> begun_;                  ///< Items and cells that have text.
    std::map<std::uint32_t, std::size_t> group_of_;  ///< By element.
    std::vector<xliff::Group> groups_;
};

}  // namespace tolmach::formats::html
