// SPDX-License-Identifier: Apache-2.0
// How sure a restored title is. The limits are measured: titles of texts that lexicon and counts never saw,
// romanised by every scheme.
#pragma once

#include "restoration/sentence.hpp"
#include "restoration/title_tokens.hpp"
#include "restoration/title_words.hpp"

#include <vector>

namespace tolmach::restoration {

/// How sure the likeliest choice is, by how far the next one lies behind and what it rests on.
Certainty certainty_of(const std::vector<TitleToken>& tokens, const TitleWords& title,
                       const std::vector<Choice>& choices, const LanguageWords& words);

}  // namespace tolmach::restoration
