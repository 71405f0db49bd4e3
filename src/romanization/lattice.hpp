// SPDX-License-Identifier: Apache-2.0
// What a scheme can write, its optional rules used or left out, without writing it all out.
#pragma once

#include "romanization/scheme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// The rules that may write a place of a word: the optional ones that fit, up to and with the first other
/// one. A letter that no rule fits is written as it stands: the list is then empty or ends with optional
/// rules.
std::vector<const Rule*> rules_at(const Scheme& scheme, std::u32string_view word, std::size_t at);

/// Whether a scheme may write a Cyrillic text in these Latin letters. Compared is as `comparable` does, and a
/// tie may be left out.
bool can_write(const Scheme& scheme, std::string_view cyrillic, std::string_view latin);

/// What a scheme may write for a text, at most so many spellings, the usual one first.
std::vector<std::string> variants(const Scheme& scheme, std::string_view cyrillic, std::size_t most);

}  // namespace tolmach::romanization
