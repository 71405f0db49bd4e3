// SPDX-License-Identifier: Apache-2.0
// The words of data/numbers.tsv.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace tolmach::text {

/// What a word of a language means for numbers.
struct NumberWord {
    enum class Kind { Word, Magnitude, Month, Pm, Am };

    Kind kind = Kind::Word;
    int value = 0;
};
using NumberWords = std::unordered_map<std::u32string, NumberWord>;

/// The number words of a language by folded form; empty for a language without data.
const NumberWords& number_words(std::string_view language);

}  // namespace tolmach::text
