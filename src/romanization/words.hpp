// SPDX-License-Identifier: Apache-2.0
// The words of a text as a scheme sees them: runs of letters of its alphabet.
#pragma once

#include "romanization/scheme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// A run of letters of a scheme's alphabet.
struct CyrillicWord {
    std::u32string letters;           ///< In lower case, an apostrophe as U+2019.
    std::vector<bool> capital;        ///< Of each letter.
    std::vector<std::size_t> starts;  ///< The byte of each letter, and of the end.
};

/// Reads the first word at or behind a byte of composed UTF-8 and gives where it starts; the size, and an
/// empty word that starts there, where there is none.
std::size_t next_word(const Scheme& scheme, std::string_view utf8, std::size_t at, CyrillicWord& word);

/// What a rule writes at a place of a word, in the case of the letters that it stands for.
const std::string& cased(const Rule& rule, const std::vector<bool>& capital, std::size_t at);

}  // namespace tolmach::romanization
