// SPDX-License-Identifier: Apache-2.0
// The lines of a block as one text, and where its characters stand in the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

/// Lines that are views into one source, a line feed between. A text of one line is no copy.
class LeafText {
  public:
    explicit LeafText(std::vector<std::string_view> lines);
    LeafText(const LeafText&) = delete;
    LeafText& operator=(const LeafText&) = delete;

    std::string_view text() const { return lines_.size() == 1 ? lines_.front() : std::string_view(joined_); }
    /// The bytes of the source from one place of the text to another; the lines' prefixes between are in
    /// them.
    std::string_view source(std::size_t from, std::size_t to) const;
    /// The same as lines, without prefixes.
    std::vector<std::string_view> lines_of(std::size_t from, std::size_t to) const;

  private:
    std::size_t line_of(std::size_t at) const;

    std::vector<std::string_view> lines_;
    std::vector<std::size_t> starts_;  ///< Of the lines, in the text.
    std::string joined_;
};

}  // namespace tolmach::formats::markdown
