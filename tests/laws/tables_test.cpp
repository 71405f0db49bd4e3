// SPDX-License-Identifier: Apache-2.0
// A table keeps its cells in every format: whatever stands in them, words, signs alone, code or nothing, each
// is found in its row and column again. A list keeps its numbers, whatever stands between its items.
#include "formats/compose.hpp"
#include "formats/outline.hpp"
#include "formats/source_format.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "support/html.hpp"

#include <random>
#include <string>
#include <vector>

using namespace tolmach;

namespace {

using Grid = std::vector<std::vector<std::string>>;

std::string text_of(const formats::Cell& cell) {
    std::string text;
    for (const xliff::Unit* unit : cell)
        text += (text.empty() ? "" : "/") + formats::plain_text(formats::runs_of(*unit));
    return text;
}

/// The cells of the only table; empty cells at the ends of rows are not told.
Grid grid_of(const xliff::File& file) {
    Grid grid;
    std::size_t tables = 0;
    for (const formats::Block& block : formats::outline_of(file).body) {
        if (block.kind != formats::Block::Kind::Table) continue;
        ++tables;
        for (const formats::Row& row : block.rows) {
            grid.emplace_back();
            for (const formats::Cell& cell : row)
                grid.back().push_back(text_of(cell));
            while (!grid.back().empty() && grid.back().back().empty())
                grid.back().pop_back();
        }
    }
    CHECK(tables == 1);
    return grid;
}

struct DrawnTable {
    std::string html;
    Grid grid;
};

/// Each row has a word, so that none is empty; cells span up to two columns and rows.
DrawnTable drawn_table(std::mt19937& random) {
    constexpr const char* kCells[] = {"", "✓", "—", "<code>x</code>", "&nbsp;", "word", "12", "[1]", "a b"};
    constexpr const char* kSeen[] = {"", "✓", "—", "x", "", "word", "12", "[1]", "a b"};
    const std::size_t rows = 2 + random() % 4, columns = 2 + random() % 4;
    std::vector<std::vector<bool>> taken(rows, std::vector<bool>(columns, false));
    DrawnTable drawn{"<p>Before.</p><table>", Grid(rows, std::vector<std::string>(columns))};
    for (std::size_t row = 0; row < rows; ++row) {
        drawn.html += "<tr>";
        bool has_word = false;
        for (std::size_t column = 0; column < columns; ++column) {
            if (taken[row][column]) continue;
            const bool wide = column + 1 < columns && !taken[row][column + 1] && random() % 6 == 0;
            const bool tall = row + 1 < rows && column > 0 && random() % 6 == 0;
            std::size_t cell = random() % std::size(kCells);
            if (!has_word) cell = 5;
            has_word = true;
            const std::string name = row == 0 ? "th" : "td";
            drawn.html += "<" + name + (wide ? " colspan=\"2\"" : "") + (tall ? " rowspan=2" : "") + ">" +
                          kCells[cell] + "</" + name + ">";
            drawn.grid[row][column] = kSeen[cell];
            for (std::size_t below = row; below <= row + (tall ? 1 : 0); ++below)
                for (std::size_t beside = column; beside <= column + (wide ? 1 : 0); ++beside)
                    taken[below][beside] = true;
        }
        drawn.html += "</tr>";
        while (drawn.grid[row].back().empty())
            drawn.grid[row].pop_back();
    }
    drawn.html += "</table><p>After.</p>";
    return drawn;
}

}  // namespace

TEST_CASE("a table has the same cells in each format and read again") {
    std::mt19937 random(20301);
    for (std::size_t round = 0; round < 300; ++round) {
        const DrawnTable drawn = drawn_table(random);
        if (!tests::is_drawn(round)) continue;
        INFO(drawn.html);
        const formats::Extracted page = tests::read_page(drawn.html);
        REQUIRE(grid_of(page.file) == drawn.grid);
        for (const char* name : {"html", "markdown", "docx", "odt", "fodt"}) {
            INFO(name);
            const formats::Composer* composer = formats::find_composer(name);
            const std::string bytes = composer->compose(page.file, {}).value();
            const auto read =
                formats::read_source(std::string("note") + std::string(composer->extension), bytes, {});
            REQUIRE(read);
            CHECK(grid_of(read->value.file) == drawn.grid);
        }
    }
}

TEST_CASE("lists count in each format as they did, and read again") {
    const formats::Extracted page = tests::read_page(
        "<p>Before</p><ol start=3><li>three</li><li>four</li></ol><p>Between</p><ol start='5'><li>five"
        "<ol><li>sub</li><li>sub two</li></ol></li><li>six<table><tr><td>cell</td></tr></table></li>"
        "<li>seven</li></ol><ul><li>dash</li></ul><ol><li>one</li></ol><p>After</p>");
    const std::string printed = formats::compose_text(page.file, {}).value();
    CHECK(printed ==
          "Before\n\n3. three\n\n4. four\n\nBetween\n\n5. five\n\n  1. sub\n\n  2. sub two\n\n6. "
          "six\n\ncell\n\n"
          "7. seven\n\n– dash\n\n1. one\n\nAfter\n");
    for (const char* name : {"html", "markdown", "docx", "odt", "fodt"}) {
        INFO(name);
        const formats::Composer* composer = formats::find_composer(name);
        const auto read = formats::read_source(std::string("note") + std::string(composer->extension),
                                               composer->compose(page.file, {}).value(), {});
        REQUIRE(read);
        CHECK(formats::compose_text(read->value.file, {}).value() == printed);
    }
}
