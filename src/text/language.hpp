// SPDX-License-Identifier: Apache-2.0
// In which of the house's languages a text is written.
#pragma once

#include "text/char_set.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// The tag of the language whose commonest words (data/common_words.tsv) occur most in UTF-8 text; empty
/// where none occurs.
std::string guess_language(std::string_view utf8);

/// How often the commonest words of each language occur in UTF-8 text, by tag; those that do not are not in
/// it.
std::map<std::string_view, std::size_t> common_words_in(std::string_view utf8);
std::map<std::string_view, std::size_t> common_words_in(std::u32string_view text);
/// The languages that have a word, in small letters, among their commonest.
const std::vector<std::string_view>& languages_with(std::u32string_view common_word);

/// The letters that a language is written with, capitals included (CLDR, main exemplar characters); empty for
/// a language without data.
CharSet letters_of(std::string_view language);

}  // namespace tolmach::text
