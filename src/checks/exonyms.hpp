// SPDX-License-Identifier: Apache-2.0
// Names that each language has its own word for (data/exonyms.tsv): Mexico, Mexique, Мексика.
#pragma once

#include "checks/capitalised_words.hpp"

#include <string>
#include <vector>

namespace tolmach::checks {

/// The words, folded, that a language has for the names among the capitalised words of an English text.
std::vector<std::u32string> exonyms_of(const std::vector<CapitalisedWord>& source,
                                       const std::string& source_language, const std::string& language);

/// Whether a folded word is one of these, in whatever case, with two neighbouring letters exchanged.
bool is_exchanged_exonym(const std::u32string& word, const std::vector<std::u32string>& exonyms);

}  // namespace tolmach::checks
