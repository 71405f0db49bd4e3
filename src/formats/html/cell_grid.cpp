// SPDX-License-Identifier: Apache-2.0
#include "formats/html/cell_grid.hpp"

#include "formats/figures.hpp"
#include "formats/kept_units.hpp"

#include <algorithm>

namespace tolmach::formats::html {
namespace {

constexpr std::size_t kMostRows = 65534;  // A rowspan of HTML.

}  // namespace

CellPlace CellGrid::place_of(std::uint32_t cell) {
    if (!is_measured_) measure();
    is_measured_ = true;
    const auto found = places_.find(cell);
    return found == places_.end() ? CellPlace{} : found->second;
}

void CellGrid::measure() {
    std::unordered_map<std::uint32_t, Table> tables;
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
        if (tree_.nodes[i].facts->kind != "cell") continue;
        const std::uint32_t row = tree_.nodes[i].parent;
        CellPlace& place = places_[i];
        place.is_head = m_.tokens[tree_.nodes[i].start].name == "th";
        if (row == kNone || m_.tokens[tree_.nodes[row].start].name != "tr") continue;
        place.row = row;
        std::uint32_t table =
            tree_.nodes[row].parent;  // Or `tbody`, which is as good: no cell hangs out of it.
        if (table != kNone) put(i, row, tables[table]);
    }
}

void CellGrid::put(std::uint32_t cell, std::uint32_t row, Table& table) {
    if (table.row != row) {
        table.row = row;
        ++table.rows;
        table.columns = 0;
    }
    while (table.columns < table.free_from.size() && table.free_from[table.columns] > table.rows)
        ++table.columns;
    if (table.columns >= kMostColumns) return;
    places_[cell].column = static_cast<std::uint16_t>(table.columns + 1);
    const std::size_t after = std::min(table.columns + span_of(cell, "colspan", kMostColumns), kMostColumns);
    const std::size_t free = table.rows + span_of(cell, "rowspan", kMostRows);
    if (free > table.rows + 1) {
        table.free_from.resize(std::max(table.free_from.size(), after), 0);
        std::fill(table.free_from.begin() + static_cast<std::ptrdiff_t>(table.columns),
                  table.free_from.begin() + static_cast<std::ptrdiff_t>(after), free);
    }
    table.columns = after;
}

std::size_t CellGrid::span_of(std::uint32_t cell, std::string_view attribute, std::size_t most) const {
    const Token& tag = m_.tokens[tree_.nodes[cell].start];
    const TagAttribute* said = m_.find(tag, attribute);
    if (!said) return 1;
    return std::clamp<std::size_t>(figure_in(m_.raw(*said), 1), 1, most);
}

}  // namespace tolmach::formats::html
