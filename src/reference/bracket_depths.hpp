// SPDX-License-Identifier: Apache-2.0
// How deep in brackets of a kind each place of a text is.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace tolmach::reference {

class BracketDepths {
  public:
    BracketDepths() = default;
    BracketDepths(std::u32string_view text, char32_t open, char32_t close) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == open || text[i] == close) {
                const int before = steps_.empty() ? 0 : steps_.back().depth;
                steps_.push_back({i + 1, before + (text[i] == open ? 1 : -1)});
            }
    }

    /// The depth before the character at a place; below 0 where more were closed than opened.
    int at(std::size_t place) const {
        const auto behind = std::upper_bound(steps_.begin(), steps_.end(), place,
                                             [](std::size_t at, const Step& step) { return at < step.from; });
        return behind == steps_.begin() ? 0 : std::prev(behind)->depth;
    }

  private:
    struct Step {
        std::size_t from;
        int depth;
    };
    std::vector<Step> steps_;
};

}  // namespace tolmach::reference
