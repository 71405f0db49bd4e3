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
    Symbol edge() const { return static_cast<Symbol>(size_); }
    std::size_t size() const { return size_; }
    /// Whether a set, by its place in the list handed in, holds a symbol; the edge is in none.
    bool holds(std::size_t set, Symbol symbol) const {
        return (members_[symbol * words_ + set / 64] >> (set % 64) & 1) != 0;
    }

  private:
    // Everything Latin, Cyrillic and General Punctuation is one look-up.
    static constexpr char32_t kDirect = 0x2100;

    Symbol distant_symbol(char32_t c) const;

    std::array<Symbol, kDirect> direct_{};
    std::vector<char32_t> starts_;        // Of the stretches of code points with one symbol.
    std::vector<Symbol> symbols_;         // Of those stretches.
    std::size_t size_ = 0, words_ = 0;    // How many symbols there are, and words of 64 sets.
    std::vector<std::uint64_t> members_;  // By symbol and edge: the sets it is in, a bit for each.
};

}  // namespace tolmach::segmentation
