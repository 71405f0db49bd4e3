// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "checks/measures.hpp"
#include "text/number.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::checks {

/// A number and the sign of what it counts behind it: `%`, `€`; 0 for none.
struct CountedNumber {
    const text::NumberToken* token;
    char32_t sign;
    bool joined = false;     ///< To the next: `1950-53`, `55, 60 minutes`.
    Measures measures = {};  ///< But for years.
    bool of_years = false;
    std::u32string_view behind = {};  ///< The text up to the next number of the segment.
    std::u32string_view before = {};  ///< The text from the one before it.
};

/// Whether a number is written as a year is.
bool is_like_year(const text::NumberToken& number);

/// The numbers of a target (their places in it) that stand in each other's place. Numbers change their order
/// in translation, so this is said only of those that both sides have, each once, all in the same order but
/// for two of a kind: years, numbers with one sign, others between which another number stands, or two that
/// are joined and rise in the source, two of a time of the day, two of clauses that are joined, or two each
/// of which counts what the other did: `75 % in 2013`. Of `from 20 MW to 30 MW` the words tell, and no order.
std::optional<std::pair<std::size_t, std::size_t>> exchanged_numbers(const std::vector<CountedNumber>& source,
                                                                     const std::vector<CountedNumber>& target,
                                                                     const FileInfo& file);

}  // namespace tolmach::checks
