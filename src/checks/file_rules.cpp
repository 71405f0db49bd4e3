// SPDX-License-Identifier: Apache-2.0
#include "checks/file_rules.hpp"

#include "checks/unit_reading.hpp"

namespace tolmach::checks {

void FileRules::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    const std::size_t around = unit.group ? *unit.group + 1 : 0;
    const auto rules = xliff::rules_in_force(
        around < file.rules.size() ? file.rules[around] : xliff::ValidationRules{}, unit.extensions);
    if (rules.empty()) return;
    for (const Segment& segment : unit.segments) {
        if (segment.ignorable || !segment.target || segment.target->empty()) continue;
        const std::string source = xliff::plain_text(segment.source);
        const std::string target = xliff::plain_text(*segment.target);
        for (const xliff::ValidationRule& rule : rules)
            if (const auto broken = xliff::breach(rule, source, target))
                found.push_back(
                    finding(kValidationRule, file, unit, &segment, Side::Target, std::nullopt, *broken));
    }
}

}  // namespace tolmach::checks
