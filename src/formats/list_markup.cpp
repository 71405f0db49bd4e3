// SPDX-License-Identifier: Apache-2.0
#include "formats/list_markup.hpp"

namespace tolmach::formats {

std::string OpenLists::before(const Block& item) {
    std::string markup = end(item.level);
    const bool same_level = open_.size() == item.level;
    if (same_level && open_.back().list == item.list && open_.back().ordered == item.ordered)
        return item.continues ? markup : markup.append(markup_.next);
    if (same_level) markup += end(item.level - 1);
    for (; open_.size() < item.level; open_.push_back(item))
        markup += item.ordered ? markup_.ordered : markup_.bullets;
    return markup;
}

std::string OpenLists::end(std::size_t depth) {
    std::string markup;
    for (; open_.size() > depth; open_.pop_back())
        markup += open_.back().ordered ? markup_.ordered_end : markup_.bullets_end;
    return markup;
}

}  // namespace tolmach::formats
