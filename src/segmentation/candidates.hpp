// SPDX-License-Identifier: Apache-2.0
// Which rules and which places of a text can be passed over by its bytes alone.
#pragma once

#include "segmentation/pattern.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tolmach::segmentation {

/// Rare characters that patterns cannot do without, and which of them a text may have, by its bytes.
class RareCharacters {
  public:
    /// Adds the sets of rare characters out of each of which every match of the pattern has one; gives their
    /// numbers.
    std::vector<std::size_t> add(const Pattern& pattern);

    void look_at(std::string_view text);
    /// False where the text looked at has no character of a set, by its number.
    bool may_have(std::size_t set) const { return present_[set]; }

  private:
    using Bytes = std::bitset<256>;

    void add(const Pattern& pattern, std::vector<std::size_t>& numbers);

    std::vector<text::CharSet> sets_;
    std::vector<std::vector<Bytes>> members_;  // Of each set: the bytes of its characters.
    std::vector<bool> present_;
};

/// Which bytes can stand right before a break and which right behind it, with a bit for each rule that
/// breaks; rules beyond the 63rd share the last.
class Candidates {
  public:
    using Bits = std::uint64_t;

    /// Adds a rule by the sets of its last character before and its first behind a break (empty: any), and
    /// gives its bit.
    Bits add(const std::vector<text::CharSet>& last, const std::vector<text::CharSet>& first);

    /// Whether one of these rules can break before a byte, neither the first nor beyond the text.
    bool holds(std::string_view text, std::size_t at, Bits rules) const {
        return (before_[static_cast<unsigned char>(text[at - 1])] &
                behind_[static_cast<unsigned char>(text[at])] & rules) != 0;
    }

  private:
    std::array<Bits, 256> before_{}, behind_{};
    std::size_t rules_ = 0;
};

}  // namespace tolmach::segmentation
