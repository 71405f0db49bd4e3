// SPDX-License-Identifier: Apache-2.0
#include "formats/list_markup.hpp"

namespace tolmach::formats {

std::string OpenLists::before(const Block& item) {
    std::string markup = end(item.level);
    const bool same_level = open_.size() == item.level;
    const bool same_list =
        same_level && open_.back().list == item.list && open_.back().ordered == item.ordered;
    if (item.continues && (same_list || items_.contains(item.list)))
        return same_list ? markup : markup + end();
    if (same_list) markup += markup_.next;
    if (same_level && !same_list) markup += end(item.level - 1);
    // The lists around one that goes on have ended with it: nothing is known of them.
    for (; open_.size() + 1 < item.level; open_.push_back({}))
        markup += markup_.bullets;
    if (open_.size() < item.level) {
        markup += opening(item);
        open_.push_back(item);
    }
    ++items_[item.list];
    return markup;
}

std::string_view OpenLists::opening(const Block& item) {
    const std::size_t number = items_.try_emplace(item.list, item.start - 1).first->second + 1;
    if (!item.ordered) return markup_.bullets;
    if (number == 1 || markup_.ordered_from.empty()) return markup_.ordered;
    from_ = markup_.ordered_from;
    return from_.replace(from_.find("{n}"), 3, std::to_string(number));
}

std::string OpenLists::end(std::size_t depth) {
    std::string markup;
    for (; open_.size() > depth; open_.pop_back())
        markup += open_.back().ordered ? markup_.ordered_end : markup_.bullets_end;
    return markup;
}

}  // namespace tolmach::formats
