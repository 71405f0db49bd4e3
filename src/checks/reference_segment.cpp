// SPDX-License-Identifier: Apache-2.0
#include "checks/reference_segment.hpp"

#include "reference/reference.hpp"

#include <string_view>

namespace tolmach::checks {
namespace {

// Nothing is a reference without a number, a title in quotation marks or an abbreviation; looking closer at
// every sentence would take most of the time of the checks. Short texts, Ibid. alone among them, cost little.
constexpr std::size_t kShort = 24;
bool may_be_reference(std::string_view text) {
    return text.find_first_of("0123456789\"") != std::string_view::npos ||
           text.find("“") != std::string_view::npos || text.find("«") != std::string_view::npos ||
           text.find(". ") != std::string_view::npos || text.size() <= kShort;
}

bool is_reference_note(const Unit& unit) {
    return unit.type.starts_with("tolmach:footnote-") && unit.type != "tolmach:footnote-commentary";
}

}  // namespace

bool is_reference(const Unit& unit, const std::string& source) {
    return is_reference_note(unit) || (may_be_reference(source) && reference::is_bare_reference(source));
}

}  // namespace tolmach::checks
