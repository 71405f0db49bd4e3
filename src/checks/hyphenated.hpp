// SPDX-License-Identifier: Apache-2.0
// Whether a hyphen with spaces may be a slip for the closed hyphen of a compound, by data/hyphenated.tsv.
#pragma once

#include <cstddef>
#include <string_view>

namespace tolmach::checks {

/// Whether the words on both sides of a spaced hyphen may be one compound: two capitalised words (`Нью -
/// Йорк`), a particle or a prefix (`кто - то`, `па - беларуску`), or the parts of an adjective.
bool may_be_compound(std::u32string_view text, std::size_t hyphen, std::string_view language);

}  // namespace tolmach::checks
