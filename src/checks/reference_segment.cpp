// SPDX-License-Identifier: Apache-2.0
#include "checks/reference_segment.hpp"

#include "reference/reference.hpp"

namespace tolmach::checks {
namespace {

// Nothing is a reference without a number, a title in quotation marks or an abbreviation; looking closer at
// every sentence would take most of the time of the checks. Short texts, Ibid. alone among them, cost little.
constexpr std::size_t kShort = 24;
bool may_be_reference(const View& side) {
    const std::u32string& text = side.text;
    return text.size() <= kShort || side.may_hold(U"0123456789\"“«") || text.find(U". ") != text.npos;
}

bool is_reference_note(const Unit& unit) {
    return unit.type.starts_with("tolmach:footnote-") && unit.type != "tolmach:footnote-commentary";
}

}  // namespace

bool is_reference(const Unit& unit, const View& source) {
    return is_reference_note(unit) ||
           (may_be_reference(source) && reference::is_bare_reference(source.without_codes()));
}

}  // namespace tolmach::checks
