// SPDX-License-Identifier: Apache-2.0
// A place in a line, counted in columns as Markdown indents: a tab goes to the next multiple of four.
#pragma once

#include <cstddef>
#include <string_view>

namespace tolmach::formats::markdown {

inline constexpr std::size_t kTabStop = 4;
/// From this indentation on a line is code, or goes on with a paragraph.
inline constexpr std::size_t kCodeIndent = 4;

class LineCursor {
  public:
    explicit LineCursor(std::string_view line) : line_(line) {}

    /// Columns of white space from here.
    std::size_t indent() const {
        std::size_t column = column_ + of_tab_;
        for (std::size_t i = at_; i < line_.size() && (line_[i] == ' ' || line_[i] == '\t'); ++i)
            column += line_[i] == ' ' ? 1 : kTabStop - column % kTabStop;
        return column - column_;
    }
    /// Passes over columns of white space; a tab may be passed in part.
    void skip(std::size_t columns) {
        while (columns > 0) {
            if (of_tab_ > 0) {
                --of_tab_, --columns, ++column_;
            } else if (at_ < line_.size() && line_[at_] == ' ') {
                ++at_, --columns, ++column_;
            } else if (at_ < line_.size() && line_[at_] == '\t') {
                of_tab_ = kTabStop - column_ % kTabStop;
                ++at_;
            } else {
                return;
            }
        }
    }
    void skip_indent() { skip(indent()); }
    /// Passes over characters that are no white space.
    void advance(std::size_t bytes) {
        at_ += bytes;
        column_ += bytes;
    }
    bool is_blank() const { return line_.find_first_not_of(" \t", at_) == std::string_view::npos; }
    std::string_view rest() const { return line_.substr(at_); }

  private:
    std::string_view line_;
    std::size_t at_ = 0;
    std::size_t column_ = 0;
    std::size_t of_tab_ = 0;  ///< Columns that are left of a tab that was passed in part.
};

}  // namespace tolmach::formats::markdown
