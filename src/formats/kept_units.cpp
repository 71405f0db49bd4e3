// SPDX-License-Identifier: Apache-2.0
#include "formats/kept_units.hpp"

#include "formats/figures.hpp"
#include "formats/format_style.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>

namespace tolmach::formats {
namespace {

using xliff::Code;

constexpr std::string_view kColumn = "aria-colindex";  // WAI-ARIA 1.2: which columns are missing before it.
constexpr std::string_view kCodeId = "1";

Code code_edge(Code::Shape shape) {
    Code code;
    code.id = kCodeId;
    code.shape = shape;
    code.type = "fmt";
    if (shape == Code::Shape::Start) set_format_style(code.details.mutable_value().extra, "code");
    return code;
}

Code line_break(std::size_t number) {
    Code code;
    code.id = std::to_string(number);
    code.type = "fmt";
    code.sub_type = "xlf:lb";
    return code;
}

}  // namespace

bool shows_anything(std::string_view text) {
    const std::u32string characters = text::to_utf32(text);
    return !std::all_of(characters.begin(), characters.end(), text::is_space);
}

xliff::Unit kept_unit(std::size_t number, std::string_view type, std::string_view text, bool is_code) {
    xliff::Unit unit;
    unit.id = "k" + std::to_string(number);
    unit.type = type;
    unit.translate = false;
    xliff::Content& content = unit.segments.emplace_back().source;
    if (is_code) content.emplace_back(code_edge(Code::Shape::Start));
    std::size_t codes = 1;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > 0) content.emplace_back(line_break(++codes));
        if (end > at) content.emplace_back(xliff::Text{std::string(text.substr(at, end - at))});
        at = end + 1;
    }
    if (is_code) content.emplace_back(code_edge(Code::Shape::End));
    return unit;
}

void CellPlaces::place(xliff::Unit& cell, std::size_t row, std::size_t column, bool is_head) {
    std::size_t& last = last_[row];
    const bool is_behind_table = last > 0 && row != row_;  // That stands in a cell of this row.
    const bool is_next = (column == last + 1 && !is_behind_table) || column == 0 || column > kMostColumns;
    row_ = row;
    last = column == 0 ? last + 1 : column;
    if (!is_head && is_next) return;
    set_format_style(cell.extra, is_head ? "th" : "td", is_next ? std::string_view{} : kColumn,
                     std::to_string(column));
}

std::size_t column_of(const xliff::Unit& cell) {
    const std::size_t column = figure_in(format_style_value(cell.extra, kColumn), 0);
    return column <= kMostColumns ? column : 0;
}

}  // namespace tolmach::formats
