// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::checks {

/// A text with none of these, no address and no two hyphens in a row has nothing that is not prose.
inline constexpr std::u32string_view kSignsOfNoProse = U"<>&{[]`=:;8\\/~%@$!";

/// For each code point whether it belongs to something that is not prose and has marks of its own: addresses,
/// paths, tags, entities, placeholders, code, data, `key:value`, times, options, emoticons.
std::vector<bool> not_prose(std::u32string_view text);

}  // namespace tolmach::checks
