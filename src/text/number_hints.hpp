// SPDX-License-Identifier: Apache-2.0
// NumberHints: words that have a number in them beside those of data/numbers.tsv.
#pragma once

#include "text/number_words.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tolmach::text {

/// `biennial`, `вдвое`, `двухлетний`: what they say may answer a figure of another text, and is no number of
/// its own. Data: data/number_hints.tsv.
class NumberHints {
  public:
    explicit NumberHints(std::string_view language);

    /// False for a word that surely has no value.
    bool may_hold(const WordBeginning& word) const { return glance_.may_hold(word); }
    /// The value of a word as it is written, a canonical decimal; empty for none.
    std::string value_of(std::u32string_view word) const;

  private:
    std::string value_of_compound(std::u32string_view folded) const;
    NumberWordGlance glance() const;

    struct Tail {
        std::u32string letters;
        int magnitude = 0;  ///< The power of ten that it multiplies by.
    };
    std::unordered_map<std::u32string, std::string> answers_;
    std::map<std::u32string, int, std::less<>> prefixes_;
    std::vector<Tail> tails_;
    std::size_t longest_prefix_ = 0;
    NumberWordGlance glance_;
};

/// The hints of a language; none for a language without data.
const NumberHints& number_hints(std::string_view language);

}  // namespace tolmach::text
