// SPDX-License-Identifier: Apache-2.0
// A restored title as it is printed: capitals, stress marks, quotation marks.
#pragma once

#include "restoration/channel.hpp"
#include "restoration/sentence.hpp"
#include "restoration/title_tokens.hpp"
#include "restoration/title_words.hpp"

#include <string>
#include <vector>

namespace tolmach::restoration {

/// Whether a title has a capital on every longer word, as English ones have: of such a title only names keep
/// theirs.
bool has_english_capitals(const std::vector<TitleToken>& tokens);

/// The title with the chosen words, in UTF-8.
std::string write_title(const std::vector<TitleToken>& tokens, const TitleWords& title, const Choice& choice,
                        const Channel& channel);

}  // namespace tolmach::restoration
