// SPDX-License-Identifier: Apache-2.0
// How words sound, roughly, whatever letters they are written in (data/sounds.tsv).
#pragma once

#include <string>
#include <string_view>

namespace tolmach::glossary {

/// The sounds of a folded word as a language (primary subtag) reads its letters, one character each; doubled
/// ones count once.
std::string sounds_of(std::u32string_view word, std::string_view language);

/// How far two words sound apart: 0 for alike, 1 for entirely different, relative to the longer one. Words
/// farther apart than `limit` may count as entirely different, which takes less time to find out.
double sound_distance(std::string_view a, std::string_view b, double limit = 1);

}  // namespace tolmach::glossary
