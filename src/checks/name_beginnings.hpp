// SPDX-License-Identifier: Apache-2.0
// What all forms of a name begin with: a glance at whether a word may be one of them, or one slip away.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// The first consonants of a folded word.
class Consonants {
  public:
    explicit Consonants(std::u32string_view word);
    std::u32string_view first() const { return {letters_.data(), size_}; }

  private:
    std::array<char32_t, 4> letters_;
    std::size_t size_ = 0;
};

/// What all forms of a name begin with: the first consonants of a word in Cyrillic letters, which declension
/// leaves as they are, for it changes vowels, the soft sign and the last consonant (`Рыга`, `Рызе`). Of other
/// words nothing is known.
class Beginning {
  public:
    /// `word` is folded.
    explicit Beginning(std::u32string_view word);
    /// False for the consonants of a word that is surely no form of the name and not one letter away from
    /// one. One without a capital is asked only whether it lost the first letter or exchanged it with the
    /// next.
    bool may_begin(const Consonants& word, bool has_capital) const;

  private:
    std::u32string_view wanted() const { return consonants_.first().substr(0, size_); }

    Consonants consonants_;
    std::size_t size_ = 0;
};

/// Those of the words of a name, which is not folded.
std::vector<Beginning> beginnings_of(std::string_view name, std::string_view language);

}  // namespace tolmach::checks
