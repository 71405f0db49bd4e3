// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/sub_flows.hpp"

#include "xliff/validation/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace tolmach::xliff::validation {

void SubFlows::open_unit(const xml::Element& unit, LineColumn place) {
    const auto id = unit.find("id");
    missing_.erase(std::string(id.value_or("")));
    if (id && !units_.emplace(*id).second)
        findings_.add(Rule::IdUnique, place,
                      fmt::format("the id '{}' occurs twice among the units of the file", *id));
}

void SubFlows::refer(const xml::Element& code, LineColumn place) {
    for (const std::string_view name : {"subFlows", "subFlowsStart", "subFlowsEnd"})
        for (const std::string_view id : tokens(code.find(name).value_or("")))
            if (!units_.contains(std::string(id))) missing_.try_emplace(std::string(id), place);
}

void SubFlows::close_file() {
    std::vector<std::pair<std::string, LineColumn>> missing(missing_.begin(), missing_.end());
    std::sort(missing.begin(), missing.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second.line, a.second.column) < std::tie(b.second.line, b.second.column);
    });
    for (const auto& [id, place] : missing)
        findings_.add(Rule::SubFlows, place, fmt::format("no unit of the file has the id '{}'", id));
    missing_.clear();
    units_.clear();
}

}  // namespace tolmach::xliff::validation
