// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::checks {

/// For each code point whether it belongs to something that is not prose and has marks of its own: addresses,
/// paths, tags, entities, placeholders, code, data, `key:value`, times, options, emoticons.
std::vector<bool> not_prose(std::u32string_view text);

}  // namespace tolmach::checks
