// SPDX-License-Identifier: Apache-2.0
// Languages in Cyrillic that no scheme here reads, told by words that Russian and Belarusian do not have.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::romanization {

/// The tag of the language other than Russian and Belarusian that a romanised passage seems to be in, `uk` or
/// `kk`, by words of data/other_languages.tsv; empty where none tells.
std::string_view other_language_of(std::string_view passage);

}  // namespace tolmach::romanization
