// SPDX-License-Identifier: Apache-2.0
// Numbers that several words make, and what words behind and between numbers add to them.
#pragma once

#include "text/number.hpp"
#include "text/number_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// `80000`, `10.9`: no zeros in front of the whole or behind the fraction.
std::string canonical(std::string whole, std::string fraction = {});
/// A canonical decimal times a power of ten.
std::string times_power_of_ten(const std::string& value, int power);

/// Builds numbers of the number words of a text, which are added in order: twenty-five, two hundred, three
/// million.
class WordedNumbers {
  public:
    /// Adds the word at [start, end).
    void add(const NumberWord& word, std::size_t start, std::size_t end);
    /// Adds a half, which is written at [start, end), to the number that stands before it or before the noun
    /// before it; whether there is one.
    bool add_half(std::u32string_view text, std::size_t start, std::size_t end, const NumberWords& words);
    std::vector<WordedNumber> take() { return std::move(numbers_); }

  private:
    void begin(const NumberWord& word, std::size_t start);
    bool has_half() const { return whole_.find('.') != whole_.npos; }
    void extend_to(const std::string& value, std::size_t end);

    std::vector<WordedNumber> numbers_;
    std::size_t last_end_ = 0;
    int value_ = 0;      // Of the number that the next word may go on with; 0 for none.
    std::string whole_;  // Of the last number, before its magnitude.
    int magnitude_ = 0;  // Of the last number.
};

/// Gives numbers the readings that they have if the magnitude of the number they are joined to is theirs too:
/// `3 to 5 million`.
void share_magnitudes(std::u32string_view text, const NumberWords& words, std::vector<NumberToken>& figures);

}  // namespace tolmach::text
