// SPDX-License-Identifier: Apache-2.0
// Which rules and which places of a text can be passed over by its bytes alone.
#pragma once

#include "segmentation/pattern.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::segmentation {

/// Rare characters that patterns cannot do without, and which of them a text may have, by its bytes.
class RareCharacters {
  public:
    /// Adds the sets of rare characters out of each of which every match of the pattern has one; gives their
    /// numbers.
    std::vector<std::size_t> add(const Pattern& pattern, const SetTable& table);

    void look_at(std::string_view text);
    /// False where the text looked at has no character of a set, by its number.
    bool may_have(std::size_t set) const { return present_[set]; }

  private:
    void add(const Pattern& pattern, const SetTable& table, std::vector<std::size_t>& numbers);

    std::vector<SetNumber> sets_;
    std::vector<std::vector<std::string>> members_;  // Of each set: its characters.
    std::vector<bool> present_;
};

/// The sets of the two characters of a pattern that are next to a break; empty: any character, or none.
struct NextTo {
    std::vector<const text::CharSet*> nearest, second;
};

/// Which bytes can stand right before a break and which right behind it, two on each side, with a bit for
/// each rule that breaks; rules beyond the 63rd share the last.
class Candidates {
  public:
    using Bits = std::uint64_t;
    using Table = std::array<Bits, 256>;

    /// Adds a rule by what stands next to its breaks, and gives its bit.
    Bits add(const NextTo& before, const NextTo& behind);

    /// Whether one of these rules can break before a byte, neither the first nor beyond the text.
    bool holds(std::string_view text, std::size_t at, Bits rules) const {
        rules &= before_[byte(text, at - 1)] & behind_[byte(text, at)];
        if (rules == 0) return false;
        if (at > 1) rules &= second_before_[byte(text, at - 2)];
        if (at + 1 < text.size()) rules &= second_behind_[byte(text, at + 1)];
        return rules != 0;
    }

  private:
    static unsigned char byte(std::string_view text, std::size_t at) {
        return static_cast<unsigned char>(text[at]);
    }

    Table before_{}, behind_{}, second_before_{}, second_behind_{};
    std::size_t rules_ = 0;
};

}  // namespace tolmach::segmentation
