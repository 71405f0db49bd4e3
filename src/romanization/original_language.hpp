// SPDX-License-Identifier: Apache-2.0
// Which language what is cited was written in: by its letters, and by how likely they are to follow each
// other.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::romanization {

/// The language of a Cyrillic passage, `ru`, `be` or `uk`: the one whose alphabet (CLDR) lacks fewest of its
/// letters and, where that is the case of several, the one that has such words; empty where several may have
/// them.
std::string cyrillic_language(std::u32string_view passage);

/// The tag of a romanised passage, by its beginning: `be-Latn`, `uk-Latn` where letters or words tell,
/// otherwise `ru-Latn`, for Russian is cited most.
std::string romanised_tag(std::string_view passage);

}  // namespace tolmach::romanization
