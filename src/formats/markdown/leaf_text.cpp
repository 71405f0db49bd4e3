// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/leaf_text.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {

LeafText::LeafText(std::vector<std::string_view> lines) : lines_(std::move(lines)) {
    if (lines_.empty()) lines_.emplace_back();
    if (lines_.size() == 1) return;
    std::size_t size = lines_.size();
    for (const std::string_view line : lines_)
        size += line.size();
    joined_.reserve(size);
    starts_.reserve(lines_.size());
    for (const std::string_view line : lines_) {
        if (!starts_.empty()) joined_ += '\n';
        starts_.push_back(joined_.size());
        joined_ += line;
    }
}

std::size_t LeafText::line_of(std::size_t at) const {
    if (lines_.size() == 1) return 0;
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin()) -
           1;
}

std::string_view LeafText::source(std::size_t from, std::size_t to) const {
    const std::size_t first = line_of(from), last = line_of(to);
    const char* start = lines_[first].data() + (from - (first > 0 ? starts_[first] : 0));
    const char* end = lines_[last].data() + (to - (last > 0 ? starts_[last] : 0));
    return {start, static_cast<std::size_t>(end - start)};
}

std::vector<std::string_view> LeafText::lines_of(std::size_t from, std::size_t to) const {
    std::vector<std::string_view> lines;
    for (std::size_t i = line_of(from); i <= line_of(to); ++i) {
        const std::size_t start = i > 0 ? starts_[i] : 0;
        const std::size_t cut = std::max(from, start) - start;
        lines.push_back(lines_[i].substr(cut, std::min(to - start, lines_[i].size()) - cut));
    }
    return lines;
}

}  // namespace tolmach::formats::markdown
