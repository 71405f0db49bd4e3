// SPDX-License-Identifier: Apache-2.0
// How the mark of a footnote is written: a number in figures, Roman figures or letters, and how it is dressed
// at the head of a note and at its call.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// A stretch of text, in code points.
struct Stretch {
    std::size_t start = 0, end = 0;
};

enum class Numeral { Figures, Roman, Letters };

/// How a number is dressed as a mark.
enum class Dress {
    Caret,              ///< `[^5]`, `^5`
    Brackets,           ///< `[5]`, `[5].`, `[note 5]`
    Raised,             ///< `⁵`
    Parentheses,        ///< `(5)`; as a call, glued to its word.
    SpacedParentheses,  ///< `word (5)`; calls only.
    Stop,               ///< `5.`; lists only.
    HalfParenthesis,    ///< `5)`; lists only.
    Arrow,              ///< `↑` in place of a number; lists only.
    Bare,               ///< `word5`; in a list `5 text` and `5text`.
};

/// A number as it stands in a text.
struct WrittenNumber {
    std::size_t number = 0;
    Stretch place;
};

/// The most figures that a mark has.
inline constexpr std::size_t kMostFigures = 3;

/// The value of a superscript figure; -1 for none.
int raised_digit(char32_t c);
/// The value of an ASCII figure; -1 for none.
int figure(char32_t c);

/// The number in one system that begins at `at`, as long as it goes; `raised` reads superscript figures.
std::optional<WrittenNumber> number_at(std::u32string_view text, std::size_t at, Numeral numeral,
                                       bool raised = false);

/// The numbers of `5`, `5,6`, `5, 6` and `5–7`, in ascending order, which begin at `at`; those that a range
/// passes over are without extent. `spaced`: white space may stand behind a comma.
std::vector<WrittenNumber> numbers_at(std::u32string_view text, std::size_t at, Numeral numeral, bool raised,
                                      bool spaced);

/// A mark at the head of a note.
struct HeadMark {
    Dress dress = Dress::Stop;
    Numeral numeral = Numeral::Figures;
    std::size_t number = 0;  ///< 0 for an arrow, which has none.
    std::size_t end = 0;
};
/// Every reading of the mark that begins at `at`, up to `end`; a link back to the text may stand before it.
std::vector<HeadMark> head_marks_at(std::u32string_view text, std::size_t at, std::size_t end);

}  // namespace tolmach::formats::plain
