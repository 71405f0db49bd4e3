// SPDX-License-Identifier: Apache-2.0
#include "formats/outline.hpp"

#include "formats/format_style.hpp"
#include "formats/kept_units.hpp"

#include <algorithm>
#include <string>

namespace tolmach::formats {
namespace {

constexpr std::size_t kMaxListDepth = 9;  // What Word's numbering knows; deeper items stay at the last level.

enum class GroupKind { Other, List, OrderedList, Table, Row, Quotation };

struct NamedGroup {
    std::string_view name;
    GroupKind kind;
};
constexpr NamedGroup kGroups[] = {
    {"list", GroupKind::List},
    {"ul", GroupKind::List},
    {"ordered-list", GroupKind::OrderedList},
    {"ol", GroupKind::OrderedList},
    {"table", GroupKind::Table},
    {"row", GroupKind::Row},
    {"tr", GroupKind::Row},
    {"quotation", GroupKind::Quotation},
    {"blockquote", GroupKind::Quotation},
};

/// The HTML name says more than the type (which of the two lists), so it is asked first.
GroupKind group_kind(const xliff::Group& group) {
    for (const std::string_view name : {format_style(group.extra), kind_of(group.type)})
        for (const NamedGroup& named : kGroups)
            if (named.name == name) return named.kind;
    return GroupKind::Other;
}

/// What stands around a unit.
struct GroupContext {
    const xliff::Group* list = nullptr;
    const xliff::Group* table = nullptr;  // The outermost one, and its row.
    const xliff::Group* row = nullptr;
    const xliff::Group* inner_table = nullptr;
    std::size_t depth = 0;
    bool ordered = false, quoted = false;
};

/// The place inside a group that stands at a place.
GroupContext inside(GroupContext place, const xliff::Group& group) {
    const GroupKind kind = group_kind(group);
    switch (kind) {
        case GroupKind::List:
        case GroupKind::OrderedList:
            place.list = &group;
            place.depth = std::min(place.depth + 1, kMaxListDepth);
            place.ordered = kind == GroupKind::OrderedList;
            break;
        case GroupKind::Table:
            (place.table ? place.inner_table : place.table) = &group;
            break;
        case GroupKind::Row:
            if (!place.row) place.row = &group;
            break;
        case GroupKind::Quotation:
            place.quoted = true;
            break;
        case GroupKind::Other:
            break;
    }
    return place;
}

std::vector<GroupContext> places_of(const std::vector<xliff::Group>& groups) {
    std::vector<GroupContext> places(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool nested = groups[i].parent && *groups[i].parent < i;
        places[i] = inside(nested ? places[*groups[i].parent] : GroupContext{}, groups[i]);
    }
    return places;
}

std::size_t heading_level(std::string_view kind) {
    if (!kind.starts_with("heading")) return 0;
    const char last = kind.back();
    return last >= '1' && last <= '6' ? static_cast<std::size_t>(last - '0') : 1;
}

Block block_of(const xliff::Unit& unit, const GroupContext& place) {
    Block block;
    block.unit = &unit;
    const std::string_view kind = kind_of(unit.type);
    block.level = heading_level(kind);
    if (block.level > 0) {
        block.kind = Block::Kind::Heading;
    } else if (kind == "item" || (place.list && kind != "caption")) {
        block.kind = Block::Kind::Item;
        block.level = std::max<std::size_t>(place.depth, 1);
        block.ordered = place.ordered;
        block.continues = kind != "item";
        block.list = place.list;
        if (place.list) block.start = list_start(place.list->extra);
    } else if (kind == "code") {
        block.kind = Block::Kind::Code;
    } else if (kind == "caption") {
        block.kind = Block::Kind::Caption;
    } else if (place.quoted) {
        block.kind = Block::Kind::Quotation;
    }
    return block;
}

// Puts a paragraph into a row: into its last cell, or into one of its own in a column (0: the next). More
// cells than stand before that column are one: a table in a cell cannot say whose it is.
void add_to_row(Row& row, const xliff::Unit& unit, std::size_t column, bool goes_on) {
    if (goes_on && !row.empty()) return row.back().push_back(&unit);
    for (; column > 1 && row.size() >= column; row.pop_back()) {
        Cell& before = row[row.size() - 2];
        before.insert(before.end(), row.back().begin(), row.back().end());
    }
    if (column > row.size() + 1) row.resize(column - 1);
    row.push_back({&unit});
}

/// The footnote units: by their type, or because a call names them.
std::set<std::string_view> footnote_ids(const xliff::File& file) {
    std::set<std::string_view> ids;
    for (const xliff::Unit& unit : file.units) {
        if (kind_of(unit.type).starts_with("footnote")) ids.insert(unit.id);
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&part);
                    code && xliff::is_footnote_call(*code))
                    ids.insert(code->details->sub_flows.begin(), code->details->sub_flows.end());
    }
    return ids;
}

}  // namespace

std::string_view kind_of(std::string_view type) {
    constexpr std::string_view kPrefix = "tolmach:";
    return type.starts_with(kPrefix) ? type.substr(kPrefix.size()) : std::string_view{};
}

bool is_head(const Cell& cell) {
    return !cell.empty() && format_style(cell.front()->extra) == "th";
}

bool stands_beside(std::string_view kind) {
    for (const std::string_view beside :
         {"attribute", "footer", "header", "metadata", "notes-heading", "property"})
        if (kind == beside) return true;
    return false;
}

Outline outline_of(const xliff::File& file) {
    const std::set<std::string_view> footnotes = footnote_ids(file);
    const std::vector<GroupContext> places = places_of(file.groups);
    Outline outline;
    const std::map<std::string_view, Units*> title_block = {{"series", &outline.series},
                                                            {"title", &outline.title},
                                                            {"reference", &outline.reference},
                                                            {"author", &outline.author},
                                                            {"date", &outline.date}};
    const xliff::Group* table = nullptr;
    const xliff::Group* row = nullptr;
    const xliff::Group* inner_table = nullptr;
    for (const xliff::Unit& unit : file.units) {
        const std::string_view kind = kind_of(unit.type);
        if (footnotes.count(unit.id) != 0 || stands_beside(kind)) continue;
        if (const auto part = title_block.find(kind); part != title_block.end()) {
            part->second->push_back(&unit);
            continue;
        }
        const bool known = unit.group && *unit.group < places.size();
        const GroupContext place = known ? places[*unit.group] : GroupContext{};
        if (!place.table || kind == "caption") {
            outline.body.push_back(block_of(unit, place));
            table = nullptr;
            continue;
        }
        if (table != place.table) outline.body.emplace_back().kind = Block::Kind::Table;
        std::vector<Row>& rows = outline.body.back().rows;
        if (rows.empty() || !place.row || row != place.row) rows.emplace_back();
        // What a cell holds besides its first paragraph has a kind of its own; a table in a cell is of it.
        const bool goes_on = !kind.empty() && kind != "cell" && !rows.back().empty();
        const bool is_inner_next = place.inner_table && place.inner_table == inner_table;
        add_to_row(rows.back(), unit, place.inner_table ? 0 : column_of(unit), goes_on || is_inner_next);
        inner_table = place.inner_table;
        table = place.table;
        row = place.row;
    }
    return outline;
}

NoteList::NoteList(const xliff::File& file) {
    const std::set<std::string_view> ids = footnote_ids(file);
    for (const xliff::Unit& unit : file.units) {
        by_id_.emplace(unit.id, &unit);
        if (ids.count(unit.id) != 0) footnotes_.push_back(&unit);
    }
}

const Footnote* NoteList::call(const Run& run) {
    Units units;
    for (const std::string& id : run.notes)
        if (const auto at = by_id_.find(id); at != by_id_.end()) units.push_back(at->second);
    if (units.empty()) return nullptr;
    Footnote& note = note_of(units);
    ++note.calls;
    return &note;
}

Footnote& NoteList::note_of(const Units& units) {
    const auto known = numbers_.find(units.front());
    if (known != numbers_.end()) return notes_[known->second];
    for (const xliff::Unit* unit : units)
        numbers_.emplace(unit, notes_.size());
    return notes_.emplace_back(Footnote{notes_.size() + 1, units, 0});
}

void NoteList::add_uncalled() {
    for (const xliff::Unit* unit : footnotes_)
        if (numbers_.count(unit) == 0) note_of({unit});
}

}  // namespace tolmach::formats
