// SPDX-License-Identifier: Apache-2.0
// Words that were cut at the ends of lines, `conve-` and `nience`, and compounds that only met one there,
// `well-` and `known`. The text itself shows which: it has most of its words more than once.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace tolmach::formats::plain {

/// What a hyphen at the end of a line is.
enum class LineEndHyphen {
    None,  ///< No word goes on.
    Cut,   ///< It goes with the line end.
    Own    ///< It belongs to the word.
};

/// The hyphen with which a soft break cuts a word, by its bytes; 0 for one that does not.
char32_t cut_hyphen(std::u32string_view soft_break);

/// The words of one text in UTF-8, which must outlive it; they are read when the first hyphen is asked for.
class CutWords {
  public:
    explicit CutWords(std::string_view utf8) : utf8_(utf8) {}

    /// Of a line that ends before `end`, where the text goes on at `next`, in a part of the text.
    LineEndHyphen at(std::u32string_view part, std::size_t end, std::size_t next);

  private:
    void read_words();

    std::string_view utf8_;
    bool has_read_ = false;
    std::set<std::u32string> words_;  ///< In lower case, with their hyphens.
};

}  // namespace tolmach::formats::plain
