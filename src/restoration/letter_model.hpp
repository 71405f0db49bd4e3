// SPDX-License-Identifier: Apache-2.0
// How likely a row of letters is a word that no list has: a name, above all.
#pragma once

#include "restoration/alphabet.hpp"

#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// The three letters before a letter, as one number.
class LetterContext {
  public:
    std::size_t value() const { return value_; }
    LetterContext with(Letter next) const {
        LetterContext longer;
        longer.value_ = (value_ * kLetters + next) % (kLetters * kLetters * kLetters);
        return longer;
    }

  private:
    std::size_t value_ = 0;
};

/// Counts the letters of words, and makes a table of them.
class LetterCounts {
  public:
    LetterCounts();
    void add(std::string_view word, float weight);
    /// For each three letters and each that may follow, its cost in steps of LetterModel::kStep.
    std::vector<std::uint8_t> table() const;

  private:
    std::vector<float> counts_;
};

/// Reads such a table, which is kept elsewhere.
class LetterModel {
  public:
    static constexpr std::size_t kSize = kLetters * kLetters * kLetters * kLetters;
    static constexpr float kStep = 1.0F / 16;

    explicit LetterModel(std::span<const std::uint8_t> table) : table_(table) {}
    /// The natural logarithm of the likelihood of a letter, or of the word's end, after what was read.
    float likelihood(const LetterContext& before, Letter next) const {
        return -kStep * static_cast<float>(table_[before.value() * kLetters + next]);
    }
    /// That of a whole word.
    float likelihood(std::string_view word) const;

  private:
    std::span<const std::uint8_t> table_;
};

}  // namespace tolmach::restoration
