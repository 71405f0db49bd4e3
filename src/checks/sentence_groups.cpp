// SPDX-License-Identifier: Apache-2.0
#include "checks/sentence_groups.hpp"

#include "checks/unit_reading.hpp"

namespace tolmach::checks {
namespace {

// Codes are something, so that a text of a code alone is not empty.
bool has_no_content(const xliff::Content& content) {
    for (const xliff::Inline& part : content)
        if (std::holds_alternative<xliff::Code>(part)) return false;
    return !has_text(content);
}

}  // namespace

bool is_emptied(const Segment& segment) {
    return !segment.ignorable && !has_no_content(segment.source) &&
           (!segment.target || has_no_content(*segment.target));
}

std::vector<std::size_t> sentence_groups(const Unit& unit) {
    std::vector<std::size_t> groups;
    groups.reserve(unit.segments.size());
    std::size_t begun = 0;
    for (const Segment& segment : unit.segments) {
        if (!segment.ignorable && !is_emptied(segment)) ++begun;
        groups.push_back(begun == 0 ? 0 : begun - 1);
    }
    return groups;
}

}  // namespace tolmach::checks
