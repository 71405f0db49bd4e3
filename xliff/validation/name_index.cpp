// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/name_index.hpp"

#include <algorithm>

namespace tolmach::xliff::validation {

void NameIndex::sort() {
    std::sort(names_.begin(), names_.end());
}

std::size_t NameIndex::first(std::string_view name) const {
    const auto at = std::lower_bound(names_.begin(), names_.end(), std::pair(name, std::size_t{0}));
    return at == names_.end() || at->first != name ? kNowhere : at->second;
}

std::size_t NameIndex::last(std::string_view name) const {
    const auto behind = std::upper_bound(names_.begin(), names_.end(), std::pair(name, kNowhere));
    return behind == names_.begin() || std::prev(behind)->first != name ? kNowhere
                                                                        : std::prev(behind)->second;
}

std::vector<std::size_t> NameIndex::repeated() const {
    std::vector<std::size_t> positions;
    for (std::size_t i = 1; i < names_.size(); ++i)
        if (names_[i].first == names_[i - 1].first) positions.push_back(names_[i].second);
    std::sort(positions.begin(), positions.end());
    return positions;
}

}  // namespace tolmach::xliff::validation
