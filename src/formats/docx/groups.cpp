// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/groups.hpp"

#include "formats/format_style.hpp"

#include <algorithm>

namespace tolmach::formats::docx {
namespace {

constexpr std::size_t kDeepestHeading = 6;
constexpr std::size_t kDeepestLevel = 8;   // Of a list in Word, from 0.
constexpr std::string_view kNoList = "0";  // The id that takes a paragraph out of the list of its style.

}  // namespace

ParagraphKind kind_of_paragraph(const Paragraph& paragraph, const Styles& styles) {
    ParagraphKind kind;
    if (paragraph.table != kNone) {
        kind.type = "cell";
        return kind;
    }
    const std::string_view named = kind_of_style(styles, paragraph.style);
    const std::size_t level = paragraph.outline_level
                                  ? static_cast<std::size_t>((*paragraph.outline_level + 1) % 10)
                                  : heading_level_of(styles, paragraph.style);
    if (level > 0) {
        kind.type = "heading-" + std::to_string(std::min(level, kDeepestHeading));
        return kind;
    }
    auto list = list_of_style(styles, paragraph.style);
    if (paragraph.numbering)
        list = {*paragraph.numbering, paragraph.list_level.value_or(list ? list->second : 0)};
    const bool by_name = named == "item" || named == "ordered-item";
    if (by_name && !list) list = {std::string(named), 0};
    if (list && list->first != kNoList) {
        kind.type = "item";
        kind.list = list->first;
        kind.level = list->second;
        const auto numbers = styles.levels.find(*list);
        kind.numbers.counts = named == "ordered-item";
        if (numbers != styles.levels.end()) kind.numbers = numbers->second;
        if (kind.numbers.counter.empty()) kind.numbers.counter = " " + list->first;
    } else if (named == "quotation") {
        kind.is_quotation = true;
    } else if (!named.empty() && !by_name) {
        kind.type = named;
    }
    return kind;
}

std::size_t GroupMaker::add(const char* type, std::optional<std::size_t> parent) {
    xliff::Group group;
    group.id = "g" + std::to_string(groups_.size() + 1);
    group.type = type;
    group.parent = parent;
    groups_.push_back(std::move(group));
    return groups_.size() - 1;
}

// A table that stands in a cell without text has no group around it.
std::size_t GroupMaker::row_group(std::size_t table, std::size_t row) {
    if (const auto known = rows_.find(row); known != rows_.end()) return known->second;
    if (!tables_.contains(table)) {
        const auto around = rows_.find(part_.tables_in[table]);
        tables_[table] =
            add("tolmach:table", around == rows_.end() ? std::nullopt : std::optional(around->second));
    }
    return rows_[row] = add("tolmach:row", tables_[table]);
}

// The number of an item: its list goes on behind what stands between, and begins anew below an upper level.
std::size_t GroupMaker::count(const ParagraphKind& kind) {
    std::vector<std::size_t>& levels = counted_[kind.numbers.counter];
    levels.resize(std::min(kind.level, kDeepestLevel) + 1, kNone);
    const bool begins = kind.numbers.restarts && restarted_.emplace(*kind.list, kind.level).second;
    if (levels.back() == kNone || begins) levels.back() = kind.numbers.start - 1;
    return ++levels.back();
}

std::size_t GroupMaker::list_group(const ParagraphKind& kind) {
    while (!lists_.empty() && lists_.back().level > kind.level)
        lists_.pop_back();
    if (!lists_.empty() && lists_.back().level == kind.level && lists_.back().id != *kind.list)
        lists_.pop_back();
    const std::size_t number = count(kind);
    if (lists_.empty() || lists_.back().level < kind.level) {
        const auto parent = lists_.empty() ? std::nullopt : std::optional(lists_.back().group);
        lists_.push_back({*kind.list, kind.level,
                          add(kind.numbers.counts ? "tolmach:ordered-list" : "tolmach:list", parent)});
        if (kind.numbers.counts) set_list_start(groups_.back().extra, number);
    }
    return lists_.back().group;
}

std::optional<std::size_t> GroupMaker::group_of(const Paragraph& paragraph, const ParagraphKind& kind) {
    if (!kind.list) lists_.clear();
    if (!kind.is_quotation) quotation_.reset();
    if (paragraph.table != kNone) return row_group(paragraph.table, paragraph.row);
    if (kind.list) return list_group(kind);
    if (kind.is_quotation && !quotation_) quotation_ = add("tolmach:quotation", std::nullopt);
    return quotation_;
}

}  // namespace tolmach::formats::docx
