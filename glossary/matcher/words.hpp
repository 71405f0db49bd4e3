// SPDX-License-Identifier: Apache-2.0
// Text as the matcher reads it: words with a hash, and what stands between them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// The rules of data/words.tsv for a language, and what it elides.
struct WordRules {
    std::u32string inside;
    std::set<std::u32string, std::less<>> elisions, suffixes;
    std::vector<std::pair<char32_t, char32_t>> initials;
};

/// The rules of a language tag; none for a language without data.
const WordRules& word_rules(std::string_view language);

/// A run of letters, digits and marks in folded text.
struct Word {
    std::size_t start = 0, end = 0;
    std::uint64_t key = 0;  ///< Of its letters; alternating first letters have one key.
    std::uint64_t gap = 0;  ///< Of the marks between it and the word before; spaces and quotes do not count.
};
std::vector<Word> words_of(std::u32string_view folded, const WordRules& rules);

/// The key of a phrase that goes on with one more word.
std::uint64_t extended(std::uint64_t phrase, std::uint64_t gap, std::uint64_t word);

/// Whether a term may begin with word `i`: not after an apostrophe that is part of a word, unless an elision
/// stands before it (`l’annexion`, but not `presqu’île`).
bool may_begin(std::u32string_view folded, const std::vector<Word>& words, std::size_t i,
               const WordRules& rules);
/// Whether a term may end with word `i`: before a possessive, not before another word that an apostrophe
/// joins to it.
bool may_end(std::u32string_view folded, const std::vector<Word>& words, std::size_t i,
             const WordRules& rules);

}  // namespace tolmach::glossary
