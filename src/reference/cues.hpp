// SPDX-License-Identifier: Apache-2.0
// The words of data/cues.tsv, matched without case in text that is already lower-case.
#pragma once

#include <cstddef>
#include <string_view>

namespace tolmach::reference {

enum class Cue {
    Ibid,
    OpCit,
    Opener,
    Glued,
    Locator,
    Meta,
    NamePrefix,
    Connector,
    LastWord,
    Vowel,
    Elided,
    OneLetterWord,
    Resumer,
    Anaphor,
    Linker,
    Pronoun,
    Possessive
};

/// The length of the longest word of that kind which stands at `at`; 0 for none. The text is lower-case, and
/// a word that ends in a letter must end there in the text too.
std::size_t cue_at(Cue cue, std::u32string_view lower, std::size_t at);

/// Whether such a word stands anywhere in the text, at the start of a word.
bool holds_cue(Cue cue, std::u32string_view lower);

/// Whether a word, lower-case, is one of that kind as a whole.
bool is_cue(Cue cue, std::u32string_view word);

/// Whether a whole word is known to have a capital inside (data/inner_capitals.tsv).
bool is_inner_capital_name(std::u32string_view word);

/// Whether a word, lower-case, is a month in one of the house's languages.
bool is_month(std::u32string_view word);

/// The simple lower case of each code point, so that offsets stay.
std::u32string lower_of(std::u32string_view text);

}  // namespace tolmach::reference
