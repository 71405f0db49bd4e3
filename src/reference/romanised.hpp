// SPDX-License-Identifier: Apache-2.0
// Is a text in Latin letters a romanised Russian, Ukrainian or Belarusian one? By data/romanised.tsv.
#pragma once

#include <string_view>

namespace tolmach::reference {

/// The share of the words of a text that look romanised, 0 to 1; 0 too where one word belongs to a language
/// that writes Latin.
double romanised_share(std::u32string_view text);

/// What share makes a text surely romanised; beside a translation in brackets one word in six is enough.
/// Measured on corpora/titles against stretches of English and French news.
inline constexpr double kRomanised = 0.4;
inline constexpr double kRomanisedWithTranslation = 0.16;

}  // namespace tolmach::reference
