// SPDX-License-Identifier: Apache-2.0
// Runs of `*`, `_`, `~` and `^`, and which of them belong together (CommonMark 0.31 §6.2 and its appendix;
// GFM's strikethrough; pandoc's raised and lowered text).
#pragma once

#include "formats/markdown/inlines.hpp"

#include <array>
#include <map>

namespace tolmach::formats::markdown {

/// A part of a run that is the edge of a code.
struct RunEdge {
    std::size_t size = 0;
    std::size_t code = 0;
};

/// A run of one sign.
struct DelimiterRun {
    char sign = 0;
    std::size_t from = 0, size = 0;  ///< In the text.
    bool can_open = false, can_close = false;
    std::size_t left = 0;          ///< Signs that belong to nothing yet.
    std::vector<RunEdge> closing;  ///< From the left.
    std::vector<RunEdge> opening;  ///< From the right.
    std::size_t before = 0, after = 0;
};

class Emphasis {
  public:
    Emphasis(std::string_view text, std::vector<InlineCode>& codes) : text_(text), codes_(codes) {}

    /// Adds the run that begins at a place; gives its number.
    std::size_t add_run(std::size_t from);
    /// How many runs there are; the bottom for pair().
    std::size_t size() const { return runs_.size(); }
    /// Pairs the runs from a number on, which then pair with nothing else.
    void pair(std::size_t bottom);
    /// The tokens of a run.
    void append_tokens(std::size_t run, std::vector<Token>& tokens) const;

  private:
    bool fits(const DelimiterRun& opener, const DelimiterRun& closer) const;
    void join(DelimiterRun& opener, DelimiterRun& closer);

    std::string_view text_;
    std::vector<InlineCode>& codes_;
    std::vector<DelimiterRun> runs_;
    std::vector<std::size_t> open_;  ///< Runs that may still open, of the runs being paired.
};

}  // namespace tolmach::formats::markdown
