// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/tables.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

std::string_view without_space(std::string_view text) {
    const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

bool is_delimiter(std::string_view cell) {
    if (cell.starts_with(':')) cell.remove_prefix(1);
    if (cell.ends_with(':')) cell.remove_suffix(1);
    return !cell.empty() && cell.find_first_not_of('-') == cell.npos;
}

}  // namespace

std::vector<std::string_view> cells_of(std::string_view row) {
    row = without_space(row);
    if (row.starts_with('|')) row.remove_prefix(1);
    std::vector<std::string_view> cells;
    std::size_t from = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '\\')
            ++i;
        else if (row[i] == '|') {
            cells.push_back(without_space(row.substr(from, i - from)));
            from = i + 1;
        }
    }
    const std::string_view last = without_space(row.substr(std::min(from, row.size())));
    if (!last.empty() || cells.empty()) cells.push_back(last);
    return cells;
}

std::size_t delimiter_columns(std::string_view row) {
    if (row.find('-') == row.npos || row.find_first_not_of("|-: \t") != row.npos) return 0;
    const auto cells = cells_of(row);
    const bool all = std::all_of(cells.begin(), cells.end(), is_delimiter);
    return all ? cells.size() : 0;
}

}  // namespace tolmach::formats::markdown
