// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/finding_collector.hpp"

#include <algorithm>
#include <tuple>

namespace tolmach::xliff::validation {

void FindingCollector::add(Rule rule, LineColumn place, std::string_view message, std::string_view section) {
    if (found_.findings.size() >= limit_) {
        ++found_.left_out;
        return;
    }
    auto finding =
        base::diagnostic(about(rule), std::string(message) + " (" + citation(rule, version_, section) + ")");
    finding.location = {file_, place.line, place.column};
    finding.original = original_;
    finding.unit = unit_;
    found_.findings.push_back(std::move(finding));
}

Validity FindingCollector::take() {
    std::stable_sort(found_.findings.begin(), found_.findings.end(), [](const auto& a, const auto& b) {
        return std::tie(a.location.line, a.location.column) < std::tie(b.location.line, b.location.column);
    });
    return std::move(found_);
}

}  // namespace tolmach::xliff::validation
