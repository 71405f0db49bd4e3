// SPDX-License-Identifier: Apache-2.0
// A page on which an editor reviews what was recognised in a text, and corrects it (`extract --review`).
#pragma once

#include "formats/structure.hpp"

#include <span>
#include <string>
#include <string_view>

namespace tolmach::formats {

/// One HTML page without outside resources: the text with its blocks and footnotes, what is doubtful, and
/// what an editor can do about it by pointing and by keys. It saves the record that structure_from_json
/// reads. `name` is that of the text's file; the text is decoded and without its BOM.
std::string review_page(std::string_view name, std::u32string_view text, const Structure& structure,
                        std::span<const SuspectedPlace> suspected);

}  // namespace tolmach::formats
