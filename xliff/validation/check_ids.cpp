// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/name_index.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <fmt/format.h>

#include <vector>

namespace tolmach::xliff::validation {
namespace {

using Kind = InlineElement::Kind;

struct Use {
    std::string_view id;
    const InlineElement* item;  // Null for a segment or ignorable.
    LineColumn place;
};

void report_twice(std::string_view id, std::string_view where, LineColumn place, FindingCollector& findings) {
    findings.add(Rule::IdUnique, place, fmt::format("the id '{}' occurs twice {}", id, where));
}

template <class Each>
NameIndex by_id(const std::vector<Each>& all) {
    return index_of(all, [](const Each& each) { return each.id; });
}

template <class Each>
void check_unique(const std::vector<Each>& all, const NameIndex& index, std::string_view where,
                  FindingCollector& findings) {
    for (const std::size_t i : index.repeated())
        report_twice(all[i].id, where, all[i].place, findings);
}

bool spans(Kind kind) {
    return kind == Kind::Pc || kind == Kind::Sc;
}
bool marks(Kind kind) {
    return kind == Kind::Mrk || kind == Kind::Sm;
}

// Whether two inline elements can be the same one in source and target: written in one piece or in two.
std::string difference(const InlineElement& source, const InlineElement& target) {
    const bool same_kind = source.kind == target.kind || (spans(source.kind) && spans(target.kind)) ||
                           (marks(source.kind) && marks(target.kind));
    if (!same_kind) return "is another kind of element";
    if (!marks(source.kind)) return {};
    if (source.type != target.type) return "has another type";
    if (source.translate != target.translate) return "has another value of 'translate'";
    return {};
}

void check_counterpart(const Use& source, const Use& target, FindingCollector& findings) {
    if (!source.item) return report_twice(target.id, "in the unit", target.place, findings);
    if (const std::string why = difference(*source.item, *target.item); !why.empty())
        findings.add(
            Rule::TargetId, target.place,
            fmt::format("the element with the id '{}' {} in the target than in the source", target.id, why));
}

}  // namespace

void check_ids(const UnitRecord& scope, FindingCollector& findings) {
    std::vector<Use> sources, targets;
    for (const SegmentRecord& part : scope.parts)
        if (!part.id.empty()) sources.push_back({part.id, nullptr, part.place});
    for (const InlineElement& item : scope.items) {
        if (item.id.empty() || item.kind == Kind::PcEnd || item.kind == Kind::MrkEnd) continue;
        (item.side == Side::Source ? sources : targets).push_back({item.id, &item, item.place});
    }
    const std::string_view where = scope.is_unit ? "in the unit" : "in the candidate";
    const NameIndex in_source = by_id(sources);
    check_unique(sources, in_source, where, findings);
    check_unique(targets, by_id(targets), where, findings);
    for (const Use& target : targets)
        if (const std::size_t at = in_source.first(target.id); at != NameIndex::kNowhere)
            check_counterpart(sources[at], target, findings);
    check_unique(scope.data, by_id(scope.data), "among the original data", findings);
    check_unique(scope.notes, by_id(scope.notes), "among the notes", findings);
}

}  // namespace tolmach::xliff::validation
