// SPDX-License-Identifier: Apache-2.0
#include "checks/house_style.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Fewer are chance; and a tenth may be slips of the hand.
constexpr std::size_t kFewest = 3;
constexpr std::size_t kSlips = 10;

std::size_t times(const Counts& counts, char32_t mark) {
    const auto at = counts.find(mark);
    return at == counts.end() ? 0 : at->second;
}

std::size_t times_any(const Counts& counts, std::u32string_view marks) {
    std::size_t sum = 0;
    for (const char32_t mark : marks)
        sum += times(counts, mark);
    return sum;
}

}  // namespace

bool is_throughout(std::size_t wrong, std::size_t right) {
    return wrong >= kFewest && right * kSlips <= wrong;
}

char32_t habit(const Counts& counts, std::u32string_view right) {
    char32_t mark = 0;
    std::size_t all = 0;
    for (const auto& [each, count] : counts) {
        all += count;
        if (right.find(each) == right.npos && count > times(counts, mark)) mark = each;
    }
    const std::size_t count = times(counts, mark);
    return is_throughout(count, all - count) ? mark : 0;
}

char32_t commonest(const Counts& counts, std::u32string_view marks) {
    return *std::max_element(marks.begin(), marks.end(),
                             [&](char32_t a, char32_t b) { return times(counts, a) < times(counts, b); });
}

std::string question(std::size_t lacking, std::size_t having, std::string_view what, std::string_view lack) {
    return std::to_string(lacking) + " " + std::string(what) + " without " + std::string(lack) + ", " +
           (having == 0 ? "none" : std::to_string(having)) + " with one: house style?";
}

std::string question(const Counts& counts, Matter matter) {
    const auto ask = [&](std::string_view what, std::string_view lack) {
        return question(times(counts, kWrongSpace), times(counts, kRightSpace), what, lack);
    };
    if (matter == Matter::Spaces) return ask("marks", "a no-break space");
    if (matter == Matter::Figures) return ask("numbers", "no-break spaces");
    if (matter == Matter::Percent) return ask("percent signs", "a space");
    return ask(matter == Matter::NumberSign ? "number signs" : "initials", "a space");
}

std::string question(const Counts& counts, char32_t mark, std::u32string_view right) {
    const std::size_t others = times_any(counts, right);
    return std::to_string(times(counts, mark)) + " " + text::to_utf8({&mark, 1}) + ", " +
           (others == 0 ? "no" : std::to_string(others)) + " " + text::to_utf8(right.substr(0, 1)) +
           ": house style?";
}

}  // namespace tolmach::checks
