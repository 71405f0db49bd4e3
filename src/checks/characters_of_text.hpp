// SPDX-License-Identifier: Apache-2.0
// What one pass over a text tells of its characters, so that no check has to look for what is not there.
#pragma once

#include "text/known_characters.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::checks {

/// What stands in a text: its words, its marks, and what its characters have in common.
class CharactersOfText {
  public:
    using Runs = std::vector<std::pair<std::size_t, std::size_t>>;
    using Properties = text::known_characters::Properties;

    explicit CharactersOfText(std::u32string_view text);

    /// False where surely none of the characters stands in the text.
    bool may_hold(std::u32string_view any_of) const;
    /// Whether any character has one of the properties.
    bool has(Properties wanted) const { return (all_ & wanted) != 0; }
    /// The runs of letters, by letter_runs().
    const Runs& words() const { return words_; }
    /// The places of what is no letter, mark of a letter, digit or space, and of U+02BC, an apostrophe that
    /// is a letter.
    const std::vector<std::size_t>& marks() const { return marks_; }
    /// Where a capital stands and no letter before it.
    const std::vector<std::size_t>& capitals() const { return capitals_; }
    bool has_two_spaces() const { return two_spaces_; }      ///< Side by side.
    bool has_two_capitals() const { return two_capitals_; }  ///< Side by side.

  private:
    static std::size_t sign_of(char32_t c) { return c < 0x80 ? c : 0x80 + ((c ^ (c >> 7U)) & 0x7FU); }
    void note(char32_t c);
    std::size_t word_at(const char32_t* text, std::size_t size, std::size_t start);

    std::array<std::uint64_t, 4> signs_{};  // What stands in the text, by sign_of().
    Properties all_ = 0;                    // Those of all characters.
    Runs words_;
    std::vector<std::size_t> marks_, capitals_;
    bool two_spaces_ = false, two_capitals_ = false;
};

}  // namespace tolmach::checks
