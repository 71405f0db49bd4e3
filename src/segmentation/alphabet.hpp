// SPDX-License-Identifier: Apache-2.0
// The characters that a set of patterns tells apart: two characters that are in the same sets of all patterns
// are one symbol.
#pragma once

#include "text/char_set.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace tolmach::segmentation {

using Symbol = std::uint16_t;

/// Symbols from 0 to size() - 1; size() itself stands for the edge of the text.
class Alphabet {
  public:
    explicit Alphabet(const std::vector<text::CharSet>& sets);

    Symbol symbol(char32_t c) const { return c < kDirect ? direct_[c] : distant_symbol(c); }
    Symbol edge() const { return static_cast<Symbol>(members_.size()); }
    std::size_t size() const { return members_.size(); }
    /// Whether a set, by its place in the list handed in, holds a symbol; the edge is in none.
    bool holds(std::size_t set, Symbol symbol) const {
        return symbol < members_.size() && members_[symbol][set];
    }

  private:
    // Everything Latin, Cyrillic and General Punctuation is one look-up.
    static constexpr char32_t kDirect = 0x2100;

    Symbol distant_symbol(char32_t c) const;

    std::array<Symbol, kDirect> direct_{};
    std::vector<char32_t> starts_;            // Of the stretches of code points with one symbol.
    std::vector<Symbol> symbols_;             // Of those stretches.
    std::vector<std::vector<bool>> members_;  // By symbol: the sets it is in.
};

}  // namespace tolmach::segmentation
