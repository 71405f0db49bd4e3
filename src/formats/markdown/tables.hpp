// SPDX-License-Identifier: Apache-2.0
// Rows of tables (GFM §4.10).
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

/// The cells of a row, white space trimmed; views into it.
std::vector<std::string_view> cells_of(std::string_view row);
/// The columns of the row under a head, `| --- | :-: |`; 0 where it is none.
std::size_t delimiter_columns(std::string_view row);

}  // namespace tolmach::formats::markdown
