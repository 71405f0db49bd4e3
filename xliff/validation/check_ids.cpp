// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tolmach::xliff::validation {
namespace {

using Kind = Item::Kind;

struct Use {
    std::string_view id;
    const Item* item;  // Null for a segment or ignorable.
    Place place;
};

void report_twice(std::string_view id, std::string_view where, Place place, Findings& findings) {
    findings.add(Rule::IdUnique, place, fmt::format("the id '{}' occurs twice {}", id, where));
}

// Units are small: where they are, comparing all is faster than hashing.
template <class Each, class Add>
void for_twice(const std::vector<Each>& all, Add add) {
    if (all.size() < 32) {
        for (std::size_t i = 1; i < all.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (all[i].id == all[j].id) {
                    add(all[i]);
                    break;
                }
        return;
    }
    std::vector<const Each*> sorted;
    for (const Each& each : all)
        sorted.push_back(&each);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Each* a, const Each* b) { return a->id < b->id; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i]->id == sorted[i - 1]->id) add(*sorted[i]);
}

bool spans(Kind kind) {
    return kind == Kind::Pc || kind == Kind::Sc;
}
bool marks(Kind kind) {
    return kind == Kind::Mrk || kind == Kind::Sm;
}

// Whether two inline elements can be the same one in source and target: written in one piece or in two.
std::string difference(const Item& source, const Item& target) {
    const bool same_kind = source.kind == target.kind || (spans(source.kind) && spans(target.kind)) ||
                           (marks(source.kind) && marks(target.kind));
    if (!same_kind) return "is another kind of element";
    if (!marks(source.kind)) return {};
    if (source.type != target.type) return "has another type";
    if (source.translate != target.translate) return "has another value of 'translate'";
    return {};
}

void check_target(const std::vector<Use>& sources, const Item& target, Findings& findings) {
    for (const Use& use : sources) {
        if (use.id != target.id) continue;
        if (!use.item)
            report_twice(target.id, "in the unit", target.place, findings);
        else if (const std::string why = difference(*use.item, target); !why.empty())
            findings.add(Rule::TargetId, target.place,
                         fmt::format("the element with the id '{}' {} in the target than in the source",
                                     target.id, why));
        return;
    }
}

}  // namespace

void check_ids(const Scope& scope, Findings& findings) {
    std::vector<Use> sources, targets;
    for (const Part& part : scope.parts)
        if (!part.id.empty()) sources.push_back({part.id, nullptr, part.place});
    for (const Item& item : scope.items) {
        if (item.id.empty() || item.kind == Kind::PcEnd || item.kind == Kind::MrkEnd) continue;
        (item.side == Side::Source ? sources : targets).push_back({item.id, &item, item.place});
    }
    const std::string_view where = scope.is_unit ? "in the unit" : "in the candidate";
    const auto twice = [&](const auto& use) { report_twice(use.id, where, use.place, findings); };
    for_twice(sources, twice);
    for_twice(targets, twice);
    for (const Use& target : targets)
        check_target(sources, *target.item, findings);
    for_twice(scope.data, [&](const Named& data) {
        report_twice(data.id, "among the original data", data.place, findings);
    });
    for_twice(scope.notes,
              [&](const Named& note) { report_twice(note.id, "among the notes", note.place, findings); });
}

}  // namespace tolmach::xliff::validation
