// SPDX-License-Identifier: Apache-2.0
#include "xliff/keys.hpp"

#include <set>
#include <string_view>
#include <unordered_map>

namespace tolmach::xliff {
namespace {

tl::unexpected<base::Error> refuse(std::string message, const std::string& file, const Unit& unit) {
    return base::fail(base::ErrorCode::Invalid, std::move(message), {file, unit.line, unit.column},
                      "a translation can only be put where its key is known; export the file anew");
}

base::Result<void> require_keys(const std::string& file, const Unit& unit) {
    if (unit.id.empty()) return refuse("a unit has no id", file, unit);
    std::set<std::string_view> seen;
    for (const Segment& segment : unit.segments)
        if (!segment.ignorable && !segment.id.empty() && !seen.insert(segment.id).second)
            return refuse("unit " + unit.id + " has two segments " + segment.id, file, unit);
    return {};
}

}  // namespace

base::Result<void> require_keys(const Document& document) {
    for (const File& file : document.files) {
        std::unordered_map<std::string_view, const Unit*> seen;
        for (const Unit& unit : file.units) {
            if (auto own = require_keys(document.name, unit); !own) return own;
            const auto [first, added] = seen.emplace(unit.id, &unit);
            if (added) continue;
            std::string message = "the unit id " + unit.id + " occurs twice in file " + file.original;
            if (const std::size_t line = first->second->line)
                message += ", first in line " + std::to_string(line);
            return refuse(std::move(message), document.name, unit);
        }
    }
    return {};
}

std::string_view whole_id(std::string_view part) {
    const std::size_t stop = part.rfind('.');
    if (stop == part.npos || stop == 0 || stop + 1 == part.size()) return {};
    const std::string_view number = part.substr(stop + 1);
    const bool is_number = number.find_first_not_of("0123456789") == number.npos && number.front() != '0';
    return is_number ? part.substr(0, stop) : std::string_view{};
}

}  // namespace tolmach::xliff
