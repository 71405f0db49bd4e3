// SPDX-License-Identifier: Apache-2.0
#include "text/char_set.hpp"

#include <unicode/uchar.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

namespace tolmach::text {
namespace {

constexpr char32_t kLast = 0x10FFFF;

CharSet from_icu(const icu::UnicodeSet& set) {
    CharSet ranges;
    for (std::int32_t i = 0; i < set.getRangeCount(); ++i)
        ranges.push_back(
            {static_cast<char32_t>(set.getRangeStart(i)), static_cast<char32_t>(set.getRangeEnd(i))});
    return ranges;
}

// Adds a range that does not begin before the last one.
void join(CharSet& set, CodePointRange range) {
    if (!set.empty() && range.first <= set.back().last + 1)
        set.back().last = std::max(set.back().last, range.last);
    else
        set.push_back(range);
}

// The stretches of one general category, over all code points.
struct CategoryRange {
    CodePointRange range;
    std::uint32_t mask;
};
const std::vector<CategoryRange>& category_ranges() {
    static const std::vector<CategoryRange> ranges = [] {
        std::vector<CategoryRange> made;
        u_enumCharTypes(
            [](const void* to, UChar32 start, UChar32 limit, UCharCategory type) -> UBool {
                auto& list = *static_cast<std::vector<CategoryRange>*>(const_cast<void*>(to));
                list.push_back({{static_cast<char32_t>(start), static_cast<char32_t>(limit - 1)},
                                std::uint32_t{1} << static_cast<unsigned>(type)});
                return 1;
            },
            &made);
        return made;
    }();
    return ranges;
}

// Of general categories, which nearly all patterns ask for; one pass over the data of ICU gives them all.
std::optional<CharSet> with_category(const std::string& name) {
    const std::int32_t mask = u_getPropertyValueEnum(UCHAR_GENERAL_CATEGORY_MASK, name.c_str());
    if (mask == UCHAR_INVALID_CODE) return std::nullopt;
    CharSet set;
    for (const CategoryRange& stretch : category_ranges()) {
        if ((stretch.mask & static_cast<std::uint32_t>(mask)) == 0) continue;
        if (!set.empty() && set.back().last + 1 == stretch.range.first)
            set.back().last = stretch.range.last;
        else
            set.push_back(stretch.range);
    }
    return set;
}

// Of those of some general categories, the characters with a binary property.
CharSet with_binary(UProperty property, std::uint32_t always, std::uint32_t sometimes) {
    CharSet set;
    for (const CategoryRange& stretch : category_ranges()) {
        if ((stretch.mask & always) != 0) join(set, stretch.range);
        if ((stretch.mask & sometimes) == 0) continue;
        for (char32_t c = stretch.range.first; c <= stretch.range.last; ++c)
            if (u_hasBinaryProperty(static_cast<UChar32>(c), property)) join(set, {c, c});
    }
    return set;
}

// What nearly every rule asks for; ICU's own sets take ten times as long to make. UAX #44: Alphabetic is made
// of these categories and Other_Alphabetic, which has marks and symbols; white space is separators and
// controls.
std::optional<CharSet> usual_property(std::string_view property) {
    if (property == "Alphabetic")
        return with_binary(UCHAR_ALPHABETIC, U_GC_L_MASK | U_GC_NL_MASK, U_GC_M_MASK | U_GC_SO_MASK);
    if (property == "White_Space") return with_binary(UCHAR_WHITE_SPACE, 0, U_GC_Z_MASK | U_GC_CC_MASK);
    return std::nullopt;
}

std::optional<CharSet> read_property(std::string_view property) {
    if (auto set = usual_property(property)) return set;
    if (auto set = with_category(std::string(property))) return set;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString pattern(u"\\p{");
    pattern +=
        icu::UnicodeString::fromUTF8({property.data(), static_cast<std::int32_t>(property.size())}) + u"}";
    const icu::UnicodeSet set(pattern, status);
    if (U_FAILURE(status)) return std::nullopt;
    return from_icu(set);
}

}  // namespace

std::optional<CharSet> with_property(std::string_view property) {
    static std::mutex lock;
    static std::map<std::string, CharSet, std::less<>> known;
    const std::scoped_lock guard(lock);
    if (const auto at = known.find(property); at != known.end()) return at->second;
    auto set = read_property(property);
    if (set) known.emplace(property, *set);
    return set;
}

CharSet char_set(std::vector<CodePointRange> ranges) {
    std::sort(ranges.begin(), ranges.end());
    CharSet joined;
    for (const CodePointRange& range : ranges)
        join(joined, range);
    return joined;
}

CharSet united(const CharSet& a, const CharSet& b) {
    CharSet joined;
    joined.reserve(a.size() + b.size());
    for (auto left = a.begin(), right = b.begin(); left != a.end() || right != b.end();) {
        const bool takes_left = right == b.end() || (left != a.end() && left->first <= right->first);
        join(joined, takes_left ? *left++ : *right++);
    }
    return joined;
}

CharSet common(const CharSet& a, const CharSet& b) {
    CharSet both;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        const CodePointRange shared{std::max(left->first, right->first), std::min(left->last, right->last)};
        if (shared.first <= shared.last) both.push_back(shared);
        ++(left->last < right->last ? left : right);
    }
    return both;
}

CharSet complement(const CharSet& set) {
    CharSet rest;
    char32_t from = 0;
    for (const CodePointRange& range : set) {
        if (range.first > from) rest.push_back({from, range.first - 1});
        from = range.last + 1;
    }
    if (from <= kLast) rest.push_back({from, kLast});
    return rest;
}

CharSet any_case(const CharSet& set) {
    icu::UnicodeSet closed;
    for (const CodePointRange& range : set)
        closed.add(static_cast<UChar32>(range.first), static_cast<UChar32>(range.last));
    closed.closeOver(USET_CASE_INSENSITIVE);
    return from_icu(closed);
}

bool contains(const CharSet& set, char32_t c) {
    const auto behind = std::upper_bound(
        set.begin(), set.end(), c, [](char32_t wanted, const auto& range) { return wanted < range.first; });
    return behind != set.begin() && c <= std::prev(behind)->last;
}

}  // namespace tolmach::text
