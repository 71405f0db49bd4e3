// SPDX-License-Identifier: Apache-2.0
// What a document shows and nobody translates: a sign alone in a cell, a block of code. It is a unit `k1` …
// with translate="no" and without a hole: the source's own format keeps it in the skeleton, and an edition in
// another format prints it.
#pragma once

#include "xliff/model.hpp"

#include <cstddef>
#include <map>
#include <string_view>

namespace tolmach::formats {

/// The unit of such a text, line by line; `number` is its place among those of the document, from 1.
xliff::Unit kept_unit(std::size_t number, std::string_view type, std::string_view text, bool is_code);

/// Whether a text has something to see.
bool shows_anything(std::string_view text);

/// Says of the cells of a table where they stand, for those without anything to see are no units.
class CellPlaces {
  public:
    /// The next cell of a row, of whatever tables are open: `row` is a number of its own in the document,
    /// `column` counts from 1 (0: it is not known).
    void place(xliff::Unit& cell, std::size_t row, std::size_t column, bool is_head);

  private:
    std::map<std::size_t, std::size_t> last_;  ///< By row: the column of the cell before.
    std::size_t row_ = 0;                      ///< Of the cell before.
};

/// The column of a cell, from 1; 0 where it stands behind the cell before it.
std::size_t column_of(const xliff::Unit& cell);

/// More columns than a table has; what is said to stand further is not believed.
inline constexpr std::size_t kMostColumns = 1000;

}  // namespace tolmach::formats
