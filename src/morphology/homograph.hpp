// SPDX-License-Identifier: Apache-2.0
// Names that are written as common words are.
#pragma once

#include "base/offsets.hpp"

#include <string_view>

namespace tolmach::morphology {

/// Whether a word of a text is rather a common word than a name although it is written as one: a word of a
/// closed class (a conjunction, a pronoun …), in small letters or with a capital that its place explains: it
/// opens the text, a sentence, a quotation or an item; a word all in capitals never is. Belarusian «Але» so
/// placed is "but", not the dative of Ала.
bool is_rather_common(std::u32string_view text, base::CodePointSpan word, std::string_view language);

}  // namespace tolmach::morphology
