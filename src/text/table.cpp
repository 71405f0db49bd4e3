// SPDX-License-Identifier: Apache-2.0
#include "text/table.hpp"

#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace tolmach::text {

std::vector<std::string_view> TableRow::words(std::size_t cell, char separator) const {
    return cells_[cell].empty() ? std::vector<std::string_view>() : split(cells_[cell], separator);
}

WordSet TableRow::word_set(std::size_t cell, char separator) const {
    WordSet set;
    for (const std::string_view word : words(cell, separator))
        set.insert(to_utf32(word));
    return set;
}

double TableRow::number(std::size_t cell) const {
    const std::string_view written = cells_[cell];
    double value = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc() || end != written.data() + written.size())
        fail("'" + std::string(written) + "' is no number");
    return value;
}

std::size_t TableRow::position_of(std::string_view word, std::span<const std::string_view> names) const {
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) fail("'" + std::string(word) + "' is not known here");
    return static_cast<std::size_t>(found - names.begin());
}

void TableRow::fail(std::string_view why) const {
    const std::string message =
        std::string(table_) + ":" + std::to_string(line_) + ": " + std::string(why) + "\n";
    std::fputs(message.c_str(), stderr);
    std::abort();
}

std::vector<TableRow> read_table(std::string_view name, std::string_view data, std::size_t cells) {
    std::vector<TableRow> rows;
    std::size_t number = 0;
    for (const std::string_view line : split(data, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const TableRow& row = rows.emplace_back(name, number, split(line, '\t'));
        if (cells != 0 && row.cells().size() != cells)
            row.fail(std::to_string(row.cells().size()) + " cells, not " + std::to_string(cells));
    }
    return rows;
}

std::vector<WordSet> read_word_sets(std::string_view name, std::string_view data,
                                    std::span<const std::string_view> kinds) {
    std::vector<WordSet> sets(kinds.size());
    for (const TableRow& row : read_table(name, data, 2))
        sets[row.index_of(0, kinds)].merge(row.word_set(1));
    return sets;
}

}  // namespace tolmach::text
