// SPDX-License-Identifier: Apache-2.0
// The words of a language in data/left_words.tsv.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// Words, in lower case, that show what was left in a language, or cannot be of it.
struct LeftWords {
    std::vector<std::u32string> phrases;          ///< Of references, wherever they stand.
    std::vector<std::u32string> openers;          ///< Of references, where a part of one begins.
    std::vector<std::u32string> seasons;          ///< Beside a year.
    std::vector<std::u32string> strange_endings;  ///< That words of the language do not have.

    /// A glance: false where a word surely has none of these endings.
    bool may_end_strangely(std::u32string_view word) const {
        return !word.empty() && last_letters[word.back() % last_letters.size()];
    }
    std::bitset<256> last_letters;  ///< Of these endings.
};
/// Those of a primary language subtag; none for a language without data.
const LeftWords& left_words_of(std::string_view language);

}  // namespace tolmach::checks
