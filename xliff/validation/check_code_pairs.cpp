// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/name_index.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace tolmach::xliff::validation {
namespace {

using Kind = InlineElement::Kind;
using Items = std::vector<const InlineElement*>;

struct Hint {
    std::string_view name;
    std::string_view InlineElement::*field;
};
constexpr std::array kSharedHints = {Hint{"canCopy", &InlineElement::can_copy},
                                     Hint{"canDelete", &InlineElement::can_delete},
                                     Hint{"canOverlap", &InlineElement::can_overlap}};

// Every hint of sc and ec is `yes` where it is not given.
std::string_view resolved(std::string_view hint) {
    return hint.empty() ? "yes" : hint;
}

void check_shared(const InlineElement& start, const InlineElement& end, FindingCollector& findings) {
    for (const Hint& hint : kSharedHints)
        if (resolved(start.*hint.field) != resolved(end.*hint.field))
            findings.add(Rule::CodeAttributes, end.place,
                         fmt::format("'{}' is another than on the start code '{}'", hint.name, start.id));
    const bool agree = resolved(start.can_reorder) == resolved(end.can_reorder);
    if (start.can_reorder == "firstNo" ? !end.continues_sequence() : !agree)
        findings.add(Rule::CodeAttributes, end.place,
                     fmt::format("'canReorder' does not go with that of the start code '{}'", start.id));
}

// The start and end codes of one side, in reading order, found by the id of the start.
struct Pairs {
    explicit Pairs(Items all) : items(std::move(all)) {
        starts = index_of(items, [](const InlineElement* item) {
            return item->kind == Kind::Sc ? item->id : std::string_view();
        });
        ends = index_of(items, [](const InlineElement* item) {
            return item->kind == Kind::Ec && !item->is_isolated() ? item->start_ref : std::string_view();
        });
    }

    Items items;
    NameIndex starts, ends;
};

void check_end(const Pairs& side, std::size_t at, FindingCollector& findings) {
    const InlineElement& end = *side.items[at];
    if (end.is_isolated()) {
        if (end.id.empty() || !end.start_ref.empty())
            findings.add(Rule::CodeIsolated, end.place, "an isolated <ec> has an id and no startRef");
        return;
    }
    if (end.start_ref.empty() || !end.id.empty())
        findings.add(Rule::CodeIsolated, end.place, "an <ec> that is not isolated has a startRef and no id");
    if (!end.dir.empty()) findings.add(Rule::CodeIsolated, end.place, "only an isolated <ec> has a 'dir'");
    if (end.start_ref.empty()) return;
    const std::size_t start = side.starts.first(end.start_ref);
    if (side.ends.first(end.start_ref) < at)
        findings.add(Rule::CodePair, end.place,
                     fmt::format("another <ec> has ended the <sc> '{}' already", end.start_ref));
    if (start < at) return check_shared(*side.items[start], end, findings);
    findings.add(Rule::CodePair, end.place,
                 start == NameIndex::kNowhere
                     ? fmt::format("no <sc> of the unit has the id '{}'", end.start_ref)
                     : fmt::format("the <ec> stands before its <sc> '{}'", end.start_ref));
}

// `waits`: the end is still to be translated, for in the source it stands in a segment that has no target
// yet.
void check_start(const Pairs& side, const InlineElement& start, bool waits, FindingCollector& findings) {
    const bool ended = side.ends.contains(start.id);
    if (ended == start.is_isolated() && !waits)
        findings.add(Rule::CodeIsolated, start.place,
                     ended ? "the <sc> is marked isolated, but its <ec> is in the unit"
                           : "the <sc> has no <ec> in the unit and is not marked isolated");
}

}  // namespace

void check_code_pairs(const UnitRecord& scope, FindingCollector& findings) {
    const bool any = std::any_of(scope.items.begin(), scope.items.end(), [](const InlineElement& item) {
        return item.kind == Kind::Sc || item.kind == Kind::Ec;
    });
    if (!any) return;
    const Pairs source(scope.reading_order(Side::Source)), target(scope.reading_order(Side::Target));
    const auto waits = [&](const InlineElement& start) {
        const std::size_t end = source.ends.first(start.id);
        return start.side == Side::Target && end != NameIndex::kNowhere &&
               !scope.parts[source.items[end]->part].has_target;
    };
    for (const Pairs* side : {&source, &target})
        for (std::size_t i = 0; i < side->items.size(); ++i) {
            const InlineElement& item = *side->items[i];
            if (item.kind == Kind::Sc) check_start(*side, item, waits(item), findings);
            if (item.kind == Kind::Ec) check_end(*side, i, findings);
        }
}

}  // namespace tolmach::xliff::validation
