// SPDX-License-Identifier: Apache-2.0
// What kinds the letters of names are: data/name_letters.tsv.
#pragma once

namespace tolmach::checks {

/// A vowel of the Cyrillic, or a letter that goes with one: `й`, `ў`.
bool goes_with_vowels(char32_t letter);
/// Whether a letter is a consonant, as all of other scripts are taken to be; no mark is one.
bool is_consonant_of_names(char32_t letter);

}  // namespace tolmach::checks
