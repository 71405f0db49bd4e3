// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

using Kind = Item::Kind;
using Items = std::vector<const Item*>;

struct Hint {
    std::string_view name;
    std::string_view Item::*field;
};
constexpr std::array kSharedHints = {Hint{"canCopy", &Item::can_copy}, Hint{"canDelete", &Item::can_delete},
                                     Hint{"canOverlap", &Item::can_overlap}};

// Every hint of sc and ec is `yes` where it is not given.
std::string_view resolved(std::string_view hint) {
    return hint.empty() ? "yes" : hint;
}

void check_shared(const Item& start, const Item& end, Findings& findings) {
    for (const Hint& hint : kSharedHints)
        if (resolved(start.*hint.field) != resolved(end.*hint.field))
            findings.add(Rule::CodeAttributes, end.place,
                         fmt::format("'{}' is another than on the start code '{}'", hint.name, start.id));
    const bool agree = resolved(start.can_reorder) == resolved(end.can_reorder);
    if (start.can_reorder == "firstNo" ? !end.follows() : !agree)
        findings.add(Rule::CodeAttributes, end.place,
                     fmt::format("'canReorder' does not go with that of the start code '{}'", start.id));
}

void check_end(const Items& items, std::size_t at, Findings& findings) {
    const Item& end = *items[at];
    if (end.is_isolated()) {
        if (end.id.empty() || !end.start_ref.empty())
            findings.add(Rule::CodeIsolated, end.place, "an isolated <ec> has an id and no startRef");
        return;
    }
    if (end.start_ref.empty() || !end.id.empty())
        findings.add(Rule::CodeIsolated, end.place, "an <ec> that is not isolated has a startRef and no id");
    if (!end.dir.empty()) findings.add(Rule::CodeIsolated, end.place, "only an isolated <ec> has a 'dir'");
    if (end.start_ref.empty()) return;
    const auto is_start = [&](const Item* item) {
        return item->kind == Kind::Sc && item->id == end.start_ref;
    };
    const auto here = items.begin() + static_cast<std::ptrdiff_t>(at);
    const auto before = std::find_if(items.begin(), here, is_start);
    if (before != here) return check_shared(**before, end, findings);
    const bool later = std::any_of(here, items.end(), is_start);
    findings.add(Rule::CodePair, end.place,
                 later ? fmt::format("the <ec> stands before its <sc> '{}'", end.start_ref)
                       : fmt::format("no <sc> of the unit has the id '{}'", end.start_ref));
}

// Whether the end of a start code is still to be translated: in the source it stands in a segment that has no
// target yet.
bool waits_for_target(const Scope& scope, const Item& start) {
    return std::any_of(scope.items.begin(), scope.items.end(), [&](const Item& item) {
        return item.side == Side::Source && item.kind == Kind::Ec && item.start_ref == start.id &&
               !scope.parts[item.part].has_target;
    });
}

void check_start(const Scope& scope, const Items& items, std::size_t at, Findings& findings) {
    const Item& start = *items[at];
    const bool ended = std::any_of(items.begin(), items.end(), [&](const Item* item) {
        return item->kind == Kind::Ec && !item->is_isolated() && item->start_ref == start.id;
    });
    if (ended == start.is_isolated() && !(start.side == Side::Target && waits_for_target(scope, start)))
        findings.add(Rule::CodeIsolated, start.place,
                     ended ? "the <sc> is marked isolated, but its <ec> is in the unit"
                           : "the <sc> has no <ec> in the unit and is not marked isolated");
}

}  // namespace

void check_code_pairs(const Scope& scope, Findings& findings) {
    const bool any = std::any_of(scope.items.begin(), scope.items.end(), [](const Item& item) {
        return item.kind == Kind::Sc || item.kind == Kind::Ec;
    });
    if (!any) return;
    for (const Side side : {Side::Source, Side::Target}) {
        const Items items = scope.reading_order(side);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i]->kind == Kind::Sc) check_start(scope, items, i, findings);
            if (items[i]->kind == Kind::Ec) check_end(items, i, findings);
        }
    }
}

}  // namespace tolmach::xliff::validation
