// SPDX-License-Identifier: Apache-2.0
// Words that begin with a capital, which are names or begin a sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// A run of letters whose first is a capital.
struct CapitalisedWord {
    std::size_t start = 0, end = 0;
    std::u32string text;
    bool follows = false;  ///< Only a space stands between it and the one before.
    bool begins = false;   ///< No word stands before it in its sentence.

    /// Whether all its letters are capitals.
    bool is_acronym() const;
};
std::vector<CapitalisedWord> capitalised_words(std::u32string_view text);
/// The same where it is known which capitals have no letter before them.
std::vector<CapitalisedWord> capitalised_words(std::u32string_view text,
                                               const std::vector<std::size_t>& capitals);

/// Whether exchanging two neighbouring letters makes one word of the other.
bool is_exchange(std::u32string_view a, std::u32string_view b);

}  // namespace tolmach::checks
