// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/brackets.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {

std::size_t Brackets::closing_bracket(std::size_t at) {
    if (!is_matched_) match();
    const auto known = closing_.find(at);
    return known == closing_.end() ? text_.npos : known->second;
}

void Brackets::match() {
    is_matched_ = true;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\\')
            ++i;
        else if (text_[i] == '[')
            open.push_back(i);
        else if (text_[i] == ']' && !open.empty()) {
            closing_.emplace(open.back(), i);
            open.pop_back();
        } else if (text_[i] == '`') {
            const std::size_t size = std::min(text_.find_first_not_of('`', i), text_.size()) - i;
            const std::size_t end = closing_ticks(i, size);
            i = (end == text_.npos ? i + size : end) - 1;
        }
    }
}

std::size_t Brackets::closing_ticks(std::size_t at, std::size_t size) {
    if (!has_ticks_) {
        has_ticks_ = true;
        for (std::size_t i = text_.find('`'); i < text_.size(); i = text_.find('`', i)) {
            const std::size_t end = std::min(text_.find_first_not_of('`', i), text_.size());
            ticks_[end - i].push_back(i);
            i = end;
        }
    }
    const auto runs = ticks_.find(size);
    if (runs == ticks_.end()) return text_.npos;
    const auto next = std::upper_bound(runs->second.begin(), runs->second.end(), at);
    return next == runs->second.end() ? text_.npos : *next + size;
}

bool Brackets::has_citations() {
    if (!is_searched_) has_at_ = text_.find('@') != text_.npos;
    is_searched_ = true;
    return has_at_;
}

}  // namespace tolmach::formats::markdown
