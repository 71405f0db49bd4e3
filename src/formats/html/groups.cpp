// SPDX-License-Identifier: Apache-2.0
#include "formats/html/groups.hpp"

#include "formats/figures.hpp"
#include "formats/format_style.hpp"
#include "formats/html/regions.hpp"

namespace tolmach::formats::html {
namespace {

struct GroupType {
    std::string_view element, type;
};
constexpr GroupType kGroupTypes[] = {
    {"ul", "list"}, {"menu", "list"},           {"dir", "list"}, {"ol", "ordered-list"}, {"table", "table"},
    {"tr", "row"},  {"blockquote", "quotation"}};

std::string_view group_type(std::string_view element) {
    for (const GroupType& each : kGroupTypes)
        if (each.element == element) return each.type;
    return {};
}

}  // namespace

std::uint32_t BlockPlaces::block_of(std::uint32_t token) const {
    std::uint32_t node = tree_.around(token, m_);
    while (node != kNone && tree_.nodes[node].facts->flow != Flow::Block)
        node = tree_.nodes[node].parent;
    return node;
}

std::string BlockPlaces::kind_in(std::uint32_t block) {
    std::string kind;
    for (std::uint32_t node = block; node != kNone; node = tree_.nodes[node].parent) {
        const std::string_view own = tree_.nodes[node].facts->kind;
        if (kind.empty() && node == block) kind = kind_by_class(m_, tag_of(node));
        // An unclosed heading is around all that follows.
        const bool is_heading_of_others =
            own.starts_with("heading") && node != block && tag_of(block).name != "div";
        if (kind.empty() && own != "item" && own != "cell" && !is_heading_of_others) kind = own;
        if (own == "cell") {
            if (kind == "caption") return kind;
            return begun_.insert(node).second ? "cell" : "paragraph";
        }
        if (own == "item") {
            const bool is_first = begun_.insert(node).second;
            if (begins_cell(node)) return "cell";
            if (kind.empty()) kind = is_first ? "item" : "paragraph";
            return kind;
        }
    }
    return kind.empty() ? "paragraph" : kind;
}

// Whether an element is in a cell that had no text before.
bool BlockPlaces::begins_cell(std::uint32_t node) {
    while (node != kNone && tree_.nodes[node].facts->kind != "cell")
        node = tree_.nodes[node].parent;
    return node != kNone && begun_.insert(node).second;
}

CellPlace BlockPlaces::cell_around(std::uint32_t block) {
    for (std::uint32_t node = block; node != kNone; node = tree_.nodes[node].parent)
        if (tree_.nodes[node].facts->kind == "cell") return grid_.place_of(node);
    return {};
}

bool BlockPlaces::is_in_cell_or_item(std::uint32_t block) const {
    for (std::uint32_t node = block; node != kNone; node = tree_.nodes[node].parent)
        if (const std::string_view kind = tree_.nodes[node].facts->kind;
            kind == "cell" || kind == "item" || tag_of(node).name == "dd")
            return true;
    return false;
}

std::optional<std::size_t> BlockPlaces::group_of(std::uint32_t block) {
    for (std::uint32_t node = block; node != kNone; node = tree_.nodes[node].parent) {
        const std::string_view type = group_type(tag_of(node).name);
        if (type.empty()) continue;
        if (const auto known = group_of_.find(node); known != group_of_.end()) return known->second;
        const auto parent = group_of(tree_.nodes[node].parent);
        xliff::Group group;
        group.id = "g" + std::to_string(groups_.size() + 1);
        group.type = "tolmach:" + std::string(type);
        group.parent = parent;
        if (type == "ordered-list")
            set_list_start(group.extra, figure_in(m_.value(tag_of(node), "start"), 1));
        groups_.push_back(std::move(group));
        group_of_.emplace(node, groups_.size() - 1);
        return groups_.size() - 1;
    }
    return std::nullopt;
}

}  // namespace tolmach::formats::html
