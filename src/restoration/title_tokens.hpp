// SPDX-License-Identifier: Apache-2.0
// A romanised title cut into words and what stands between.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// What stands before a word, as far as words are chosen by their neighbours.
enum class Boundary : std::uint8_t { Joined, Comma, Start };

/// How a word is capitalised.
enum class Capitals : std::uint8_t { None, First, All };

/// A piece of a title.
struct TitleToken {
    std::u32string text;  ///< As printed, composed.
    std::u32string
        latin;  ///< Of a word, as `romanization::comparable` gives it; empty for what is kept as it is.
    Capitals capitals = Capitals::None;
    Boundary before = Boundary::Joined;
    bool after_number = false;  ///< Joined by a hyphen to a number, as in `100-letiya`.
    std::size_t stressed = 0;   ///< Which of its vowels, from 1, bears an acute that is no letter's own.
    bool initial = false;       ///< One capital letter (`Yu` too) and a full stop.

    bool is_word() const { return !latin.empty(); }
};

/// Reads a title. Decomposed letters and half marks are composed; apostrophes are part of a word where they
/// can be a soft sign, and quotation marks where not. Numbers, Roman numerals and Cyrillic words are kept.
std::vector<TitleToken> read_title(std::string_view utf8);

}  // namespace tolmach::restoration
