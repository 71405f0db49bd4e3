// SPDX-License-Identifier: Apache-2.0
// What closes what in a text: brackets, and the ticks of code. Looked up once for a text, so that a text of
// opening marks costs no more than another.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

class Brackets {
  public:
    explicit Brackets(std::string_view text) : text_(text) {}

    /// The `]` of the `[` at a place, code and escaped brackets passed over; npos for none.
    std::size_t closing_bracket(std::size_t at);
    /// The place behind the ticks that close a run of ticks; npos for none.
    std::size_t closing_ticks(std::size_t at, std::size_t size);
    /// Whether there is an `@` in the text.
    bool has_citations();

  private:
    void match();

    std::string_view text_;
    bool is_matched_ = false, is_searched_ = false, has_at_ = false, has_ticks_ = false;
    std::map<std::size_t, std::size_t> closing_;             ///< By opening bracket.
    std::map<std::size_t, std::vector<std::size_t>> ticks_;  ///< Where the runs of a size begin.
};

}  // namespace tolmach::formats::markdown
