// SPDX-License-Identifier: Apache-2.0
// Which quotation marks and brackets of a note belong together.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tolmach::citation {

/// For each place at which a quotation or a square bracket opens that is inside no other: where it closes; 0
/// for every other place. A mark that has no partner opens nothing. Linear in the size of the text.
std::vector<std::size_t> pairs_of(std::u32string_view text);

}  // namespace tolmach::citation
