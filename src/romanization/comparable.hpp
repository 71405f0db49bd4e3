// SPDX-License-Identifier: Apache-2.0
// Latin spellings for comparison: what differs in bytes and not in what was meant is equal.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::romanization {

/// The tie over two letters; comparing leaves it optional in what a scheme writes.
inline constexpr char32_t kTie = 0x361;

/// Lower case, diacritics decomposed, one sign for each of the marks of the soft sign and of the hard sign,
/// half marks of ligatures (U+FE20, U+FE21) as the tie.
std::u32string comparable(std::string_view latin);

}  // namespace tolmach::romanization
