// SPDX-License-Identifier: Apache-2.0
// Position: line and column of a byte, counted on from the last place that was asked for.
#pragma once

#include "base/error.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace tolmach::xml {

class Position {
  public:
    Position(std::string name, std::string_view bytes)
        : name_(std::move(name)), bytes_(bytes), has_returns_(bytes.find('\r') != std::string_view::npos) {}

    /// A place that is not before the last one asked for. CR, LF and CR LF each end a line.
    base::Location of(std::size_t at) const {
        const std::string_view passed = bytes_.substr(last_, at - last_);
        if (has_returns_) {
            for (std::size_t i = 0; i < passed.size(); ++i)
                if (passed[i] == '\n' || (passed[i] == '\r' && bytes_.substr(last_ + i + 1, 1) != "\n"))
                    ++line_;
        } else {
            line_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
        }
        // A file of one line is counted once too.
        const std::size_t end_of_line = passed.find_last_of("\r\n");
        if (end_of_line != std::string_view::npos) column_ = 1;
        column_ += text::count_code_points(passed.substr(end_of_line + 1));
        last_ = at;
        return {name_, line_, column_};
    }

  private:
    std::string name_;
    std::string_view bytes_;
    bool has_returns_;
    mutable std::size_t line_ = 1, column_ = 1, last_ = 0;
};

}  // namespace tolmach::xml
