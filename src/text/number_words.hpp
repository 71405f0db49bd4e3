// SPDX-License-Identifier: Apache-2.0
// The words of data/numbers.tsv.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tolmach::text {

/// What a word of a language means for numbers.
struct NumberWord {
    enum class Kind {
        Word,
        Ordinal,
        Magnitude,
        Month,
        Pm,
        Am,
        Hour,
        Fraction,
        Half,
        WithHalf,
        Article,
        Join
    };

    Kind kind = Kind::Word;
    int value = 0;
    bool doubtful = false;  ///< It means something else as often: `second`, `neuf`.
    bool and_half = false;  ///< `полтора`
};
using NumberWords = std::unordered_map<std::u32string, NumberWord>;

/// The number words of a language by folded form, those of phrases with a space between; empty for a language
/// without data.
const NumberWords& number_words(std::string_view language);

/// The first letters of a word as it is written, folded.
struct WordBeginning {
    explicit WordBeginning(std::u32string_view word);

    char32_t first, second, third;
    bool is_empty, is_plain;  ///< Plain: each letter is folded by itself.
};

/// A glance that spares most look-ups in a table: folding each word of a text would take most of the time.
class NumberWordGlance {
  public:
    /// Of whole words, or of what words begin with.
    enum class Of { Words, Beginnings };
    explicit NumberWordGlance(const NumberWords& words, Of of = Of::Words);
    /// False for a word that is surely not in the table when it is folded.
    bool may_hold(const WordBeginning& word) const;
    bool may_hold(std::u32string_view word) const { return may_hold(WordBeginning(word)); }

  private:
    std::bitset<4096> beginnings_;        // Of three letters, folded.
    std::bitset<4096> short_beginnings_;  // Of two: what words of a table of beginnings begin with.
    bool has_cyrillic_ = false;
};
const NumberWordGlance& number_word_glance(std::string_view language);

/// How a language writes figures.
struct FigureStyle {
    bool comma_groups = false;    ///< `1,250.5`, where others write `1 250,5`.
    bool month_first = false;     ///< `12/31/2020`
    bool capital_months = false;  ///< `June`, where others write `juin`.
    std::u32string decade;        ///< What follows the year of a decade: `1990s`; empty for nothing.
};

/// The style of a language; the common one for a language without data.
const FigureStyle& figure_style(std::string_view language);

}  // namespace tolmach::text
