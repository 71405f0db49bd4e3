// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/unit_rules.hpp"
#include "xliff/validation/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tolmach::xliff::validation {
namespace {

void check_state(const SegmentRecord& part, FindingCollector& findings) {
    if (!part.sub_state.empty()) {
        if (part.state.empty())
            findings.add(Rule::SubState, part.place, "a segment with 'subState' has no 'state'");
        if (!is_prefixed(part.sub_state) || part.sub_state.starts_with("xlf:"))
            findings.add(Rule::SubState, part.place,
                         fmt::format("'{}' is no value of 'subState': it takes prefix:value, where the "
                                     "prefix is not xlf",
                                     part.sub_state));
    }
    if (!part.state.empty() && part.state != "initial" && !part.target_has_content)
        findings.add(Rule::StateTarget, part.place,
                     fmt::format("the segment is '{}', but it has no translation", part.state));
}

// Targets without an order stand at the place of their segment; no two may claim one place.
void check_order(const UnitRecord& scope, FindingCollector& findings) {
    std::vector<bool> taken(scope.parts.size() + 1);
    for (std::size_t i = 0; i < scope.parts.size(); ++i)
        if (scope.parts[i].has_target && !scope.parts[i].order) taken[i + 1] = true;
    for (const SegmentRecord& part : scope.parts) {
        if (!part.order) continue;
        if (*part.order > scope.parts.size()) {
            findings.add(Rule::TargetOrder, part.target_place,
                         fmt::format("the order {} is beyond the {} segments and ignorables of the unit",
                                     *part.order, scope.parts.size()));
            continue;
        }
        if (taken[*part.order])
            findings.add(Rule::TargetOrder, part.target_place,
                         fmt::format("another target of the unit takes the place {} too", *part.order));
        taken[*part.order] = true;
    }
}

}  // namespace

void check_parts(const UnitRecord& scope, FindingCollector& findings) {
    if (std::all_of(scope.parts.begin(), scope.parts.end(),
                    [](const SegmentRecord& p) { return p.ignorable; }))
        findings.add(Rule::UnitSegment, scope.place, "the unit has no segment");
    for (const SegmentRecord& part : scope.parts)
        check_state(part, findings);
    if (scope.has_order()) check_order(scope, findings);
}

}  // namespace tolmach::xliff::validation
