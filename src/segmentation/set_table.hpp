// SPDX-License-Identifier: Apache-2.0
// The sets of characters that the patterns of a file are made of, each once, by number.
#pragma once

#include "text/char_set.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::segmentation {

/// The number of a set in its table.
using SetNumber = std::uint32_t;

class SetTable {
  public:
    SetTable();

    SetNumber number_of(const text::CharSet& set);
    /// The number of the set of one character.
    SetNumber number_of(char32_t c);
    /// The number of a set that patterns write in a way, which `read` reads the first time; no number where
    /// it gives none.
    template <class Read>
    std::optional<SetNumber> number_of(const std::u32string& written, Read read) {
        if (const auto known = written_.find(written); known != written_.end()) return known->second;
        const std::optional<text::CharSet> set = read();
        if (!set) return std::nullopt;
        return written_.emplace(written, number_of(*set)).first->second;
    }
    const std::vector<text::CharSet>& sets() const { return sets_; }

    /// The number of the set of word characters.
    static constexpr SetNumber kWord = 0;

  private:
    struct Hash {
        std::size_t operator()(const text::CharSet& set) const;
    };
    // Patterns are made of these mostly: everything Latin, Cyrillic and General Punctuation.
    static constexpr char32_t kDirect = 0x2100;

    std::vector<text::CharSet> sets_;
    std::unordered_map<text::CharSet, SetNumber, Hash> numbers_;
    std::unordered_map<std::u32string, SetNumber> written_;
    std::vector<SetNumber> of_characters_;  // Of characters below kDirect; 0 where there is none yet.
};

}  // namespace tolmach::segmentation
