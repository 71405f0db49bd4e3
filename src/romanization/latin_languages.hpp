// SPDX-License-Identifier: Apache-2.0
// How likely words are those of a language that writes Latin, by which letter follows which two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// What a letter of the words costs in the likeliest of the languages of data/latin-letters.tsv, as
/// `letter_cost` counts; the words are in small letters, their marks do not count.
double latin_letter_cost(const std::vector<std::u32string>& words);

}  // namespace tolmach::romanization
