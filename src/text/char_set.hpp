// SPDX-License-Identifier: Apache-2.0
// Sets of code points by the properties of the Unicode Character Database.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// Code points from `first` to `last`, both included.
struct CodePointRange {
    char32_t first, last;

    auto operator<=>(const CodePointRange&) const = default;
};

/// A set of code points: ranges in order, that neither overlap nor touch.
using CharSet = std::vector<CodePointRange>;

/// The code points with a property as UTS #18 names it: `Lu`, `Alphabetic`, `Script=Cyrillic`; nothing for an
/// unknown name.
std::optional<CharSet> with_property(std::string_view property);
/// The set of ranges in any order.
CharSet char_set(std::vector<CodePointRange> ranges);
CharSet united(const CharSet& a, const CharSet& b);
CharSet common(const CharSet& a, const CharSet& b);
CharSet complement(const CharSet& set);
/// The set with what is equal to its members by simple case folding.
CharSet any_case(const CharSet& set);
bool contains(const CharSet& set, char32_t c);

}  // namespace tolmach::text
