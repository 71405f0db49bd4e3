// SPDX-License-Identifier: Apache-2.0
// The parts of a page that a translator gets: blocks, and values of attributes that are text.
#pragma once

#include "formats/html/cell_grid.hpp"
#include "formats/html/regions.hpp"
#include "formats/html/runs.hpp"
#include "xliff/model.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::formats::html {

struct TextPart {
    std::string kind;                ///< Of its unit, behind `tolmach:`.
    CellPlace cell;                  ///< Of a cell.
    std::size_t start = 0, end = 0;  ///< Bytes of the page.
    TextRun pieces;                  ///< Of a block.
    bool is_value = true;            ///< Of an attribute.
    bool is_kept = false;            ///< Of a block that is shown and not translated.
    bool keeps_space = false;
    bool is_nested = false;           ///< It stands in a code of another part.
    bool is_of_call = false;          ///< The value of an attribute of a call.
    std::optional<std::size_t> note;  ///< The note that it is of.
    std::optional<std::size_t> group;
};

struct PageParts {
    std::vector<TextPart> parts;       ///< In the order of the page.
    std::vector<xliff::Group> groups;  ///< Lists, tables, rows, quotations.
};

PageParts parts_of(const Markup& markup, const Tree& tree, const PageNotes& notes,
                   const std::vector<Region>& regions);

}  // namespace tolmach::formats::html
