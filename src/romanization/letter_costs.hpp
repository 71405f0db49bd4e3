// SPDX-License-Identifier: Apache-2.0
// How likely a run of Cyrillic letters is a word of a language, by which letter follows which two.
#pragma once

#include <string_view>

namespace tolmach::romanization {

/// The two letters before a place; both U'^' at the start of a word.
struct LetterPair {
    char32_t first = U'^', second = U'^';

    LetterPair then(char32_t letter) const { return {second, letter}; }
    bool operator==(const LetterPair&) const = default;
};

/// What a lower-case letter costs behind two others, U'$' for the end of the word: minus the logarithm of its
/// probability in Russian or Belarusian (data/ru-letters.tsv, be-letters.tsv).
double letter_cost(std::string_view language, LetterPair before, char32_t letter);

}  // namespace tolmach::romanization
