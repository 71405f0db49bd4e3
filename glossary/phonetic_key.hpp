// SPDX-License-Identifier: Apache-2.0
// Phonetic keys: how words sound, roughly, in whatever script they are written (data/phonetic_key.tsv).
#pragma once

#include <string>
#include <string_view>

namespace tolmach::glossary {

/// The sounds of a folded word as a language (primary subtag) reads its letters, one character each; doubled
/// ones count once.
std::string phonetic_key(std::u32string_view word, std::string_view language);

/// How far two words sound apart: 0 for alike, 1 for entirely different, relative to the longer one. Words
/// farther apart than `limit` may count as entirely different, which takes less time to find out.
double phonetic_distance(std::string_view a, std::string_view b, double limit = 1);

}  // namespace tolmach::glossary
