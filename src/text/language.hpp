// SPDX-License-Identifier: Apache-2.0
// In which of the house's languages a text is written.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::text {

/// The tag of the language whose commonest words (data/common_words.tsv) occur most in UTF-8 text; empty
/// where none occurs.
std::string guess_language(std::string_view utf8);

}  // namespace tolmach::text
