// SPDX-License-Identifier: Apache-2.0
// What numbers count: percent, currencies, units (data/measures.tsv).
#pragma once

#include "base/offsets.hpp"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// A set of units, by their place in `units()`: a word may name several, as `pound` does.
using Measures = std::bitset<96>;

struct MeasureUnit {
    std::string kind, name;  ///< `length`, `km`.
    double size = 0;         ///< In the first unit of its kind; 0 for what is not converted.
    double zero = 0;         ///< What is added to that.
};
const std::vector<MeasureUnit>& measure_units();

/// The units of the kinds that a set has units of.
Measures same_kinds(const Measures& of);
/// The units of a kind.
Measures of_kind(std::string_view kind);
/// The units of a name.
Measures measures_named(std::string_view name);

/// What each number of a text counts, by the words and signs behind it or the currency before it; numbers
/// that are joined share it. `numbers` are their spans in order, without overlap.
struct Counted {
    Measures measures;
    bool shared = false;  ///< It stands at the number this one is joined to.
};
std::vector<Counted> what_they_count(std::u32string_view text,
                                     const std::vector<base::CodePointSpan>& numbers,
                                     std::string_view language);

/// Which signs a number may have.
struct Signs {
    bool plus = true, minus = false;
};

/// How often each unit is named in a text, added to what was counted before.
void count_mentions_of_units(std::u32string_view text, std::string_view language,
                             std::vector<std::size_t>& mentions);

}  // namespace tolmach::checks
