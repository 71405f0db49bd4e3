// SPDX-License-Identifier: Apache-2.0
// SetParser: the part of a pattern's parser that reads sets of characters: escapes, properties, bracketed
// classes.
#pragma once

#include "segmentation/pattern.hpp"
#include "text/char_set.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace tolmach::segmentation {

class SetParser {
  public:
    SetParser(std::u32string_view pattern, Dialect dialect) : text_(pattern), dialect_(dialect) {}

  protected:
    /// Nesting deeper than this is not parsed.
    static constexpr std::size_t kMaxDepth = 100;

    bool done() const { return beyond_ || at_ >= text_.size(); }
    char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
    }
    bool take(std::u32string_view wanted);
    /// With the other cases of its characters where case is ignored.
    text::CharSet cased(text::CharSet set) const { return ignore_case_ ? text::any_case(set) : set; }

    /// The set after a backslash, inside a class or outside.
    text::CharSet escaped_in_set();
    /// A class after its opening bracket: unions, `&&`, `--`, classes inside.
    text::CharSet char_class();

    std::u32string_view text_;
    Dialect dialect_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    bool ignore_case_ = false;
    bool beyond_ = false;  ///< Something this parser does not know.

  private:
    text::CharSet property(bool negated);
    /// The character that an escape stands for.
    std::optional<char32_t> character(char32_t c);
    std::optional<char32_t> hex_number(std::size_t digits, bool braced);
    text::CharSet class_item();
    /// One end of a range, or an escaped set; without the other cases.
    text::CharSet class_end();
};

}  // namespace tolmach::segmentation
