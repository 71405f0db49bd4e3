// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/groups.hpp"

#include "formats/format_style.hpp"

namespace tolmach::formats::markdown {

std::optional<std::size_t> Groups::group_of(const Leaf& leaf) {
    const auto around = of_container(leaf.container);
    if (leaf.kind != Leaf::Kind::Cell) return around;
    const std::size_t table = known(tables_, leaf.table, "tolmach:table", around);
    return known(rows_, leaf.row, "tolmach:row", table);
}

std::optional<std::size_t> Groups::outermost(std::optional<std::size_t> group) const {
    while (group && file_.groups[*group].parent)
        group = file_.groups[*group].parent;
    return group;
}

std::optional<std::size_t> Groups::of_container(std::size_t container) {
    const Container& held = document_.containers[container];
    if (held.kind == Container::Kind::Root || held.kind == Container::Kind::Note) return std::nullopt;
    const auto around = of_container(held.parent);
    if (held.kind == Container::Kind::Quotation)
        return known(quotations_, container, "tolmach:quotation", around);
    if (held.kind == Container::Kind::Item) {
        const std::size_t before = file_.groups.size();
        const auto list =
            known(lists_, held.list, held.ordered ? "tolmach:ordered-list" : "tolmach:list", around);
        if (held.ordered && file_.groups.size() > before)
            set_list_start(file_.groups[list].extra, held.number);
        return list;
    }
    return around;
}

std::size_t Groups::known(std::map<std::size_t, std::size_t>& kinds, std::size_t key, const char* type,
                          std::optional<std::size_t> parent) {
    const auto [place, is_new] = kinds.try_emplace(key, file_.groups.size());
    if (is_new) {
        xliff::Group group;
        group.id = "g" + std::to_string(file_.groups.size() + 1);
        group.type = type;
        group.parent = parent;
        file_.groups.push_back(std::move(group));
    }
    return place->second;
}

}  // namespace tolmach::formats::markdown
