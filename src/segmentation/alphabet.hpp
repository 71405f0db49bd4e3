// SPDX-License-Identifier: Apache-2.0
// The characters that a set of patterns tells apart: two characters that are in the same sets of all patterns
// are one symbol. Symbols are made when a text first has a character of theirs.
#pragma once

#include "segmentation/set_table.hpp"
#include "text/char_set.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace tolmach::segmentation {

using Symbol = std::uint16_t;

/// Symbols from 0 to size() - 1, of which one stands for the edge of the text. Not for several threads at
/// once.
class Alphabet {
  public:
    /// `sets` must outlive it, and stay as they are.
    explicit Alphabet(const std::vector<text::CharSet>& sets);

    Symbol symbol(char32_t c) {
        const Symbol known = c < kDirect ? direct_[c] : kUnknown;
        return known != kUnknown ? known : find(c);
    }
    static constexpr Symbol edge() { return 0; }
    /// How many symbols there are so far.
    std::size_t size() const { return known_.size(); }
    /// Whether a set, by its place in the list handed in, holds a symbol; the edge is in none.
    bool holds(std::size_t set, Symbol symbol) const {
        return (sets_of(symbol)[set / 64] >> (set % 64) & 1) != 0;
    }
    /// The sets that hold a symbol, a bit for each.
    const std::uint64_t* sets_of(Symbol symbol) const { return members_.data() + symbol * words_; }

  private:
    // Everything Latin, Cyrillic and General Punctuation is one look-up.
    static constexpr char32_t kDirect = 0x2100;
    static constexpr Symbol kUnknown = 0xFFFF;

    using Members = std::vector<std::uint64_t>;  // Sets, a bit for each.
    struct MembersHash {
        std::size_t operator()(const Members& members) const;
    };
    // Characters that are in the same sets, without one between that is not.
    struct Stretch {
        char32_t last;
        Symbol symbol;
    };
    struct Member {
        char32_t character;
        SetNumber set;
        auto operator<=>(const Member&) const = default;
    };

    Symbol find(char32_t c);
    text::CodePointRange stretch_around(char32_t c, Members& members) const;
    Symbol symbol_of(const Members& members);

    const std::vector<text::CharSet>& sets_;
    std::size_t words_;               // Of 64 sets.
    std::vector<Member> of_few_;      // The characters of sets that have few, in order.
    std::vector<SetNumber> of_many_;  // The other sets.
    std::array<Symbol, kDirect> direct_;
    std::map<char32_t, Stretch> distant_;  // By their first character.
    std::unordered_map<Members, Symbol, MembersHash> known_;
    std::vector<std::uint64_t> members_;  // By symbol: the sets it is in, a bit for each.
};

}  // namespace tolmach::segmentation
