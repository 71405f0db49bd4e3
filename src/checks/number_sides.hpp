// SPDX-License-Identifier: Apache-2.0
// The numbers of source and target, and which of them answer each other by value.
#pragma once

#include "checks/check.hpp"
#include "checks/measures.hpp"
#include "checks/view.hpp"
#include "text/number.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::checks {

/// A number of a segment.
struct ReadNumber {
    const Segment* segment;
    text::NumberToken token;
    bool emptied;       ///< Of a segment without a target: it may be answered, and need not be.
    char32_t sign = 0;  ///< Of what it counts, behind it: `%`, `€`.
    Counted counted = {};
    Signs signs = {};
    bool by_letter = false;           ///< A letter closed up multiplies it, or is a unit: `67m`.
    bool in_word = false;             ///< A letter stands in front of it: `CO2`.
    bool joined = false;              ///< To the next number.
    std::u32string_view behind = {};  ///< The text up to that.
    std::u32string_view before = {};  ///< The text from the number before it.
    bool answered = false;
};
struct ReadMonth {
    const Segment* segment;
    text::MonthToken token;
    bool emptied;
    bool answered = false;
};
struct ReadWorded {
    const Segment* segment;
    text::WordedNumber number;
    Counted counted;
};
/// Where a value stands, in reading order; those before `next` are answered.
struct ValueQueue {
    std::vector<std::size_t> at;
    std::size_t next = 0;
};
/// The numbers of one side of a unit, or of a sentence of it.
struct SideNumbers {
    std::vector<ReadNumber> figures;
    std::unordered_map<std::string, ValueQueue> by_value;
    std::unordered_map<std::string, std::size_t> words;
    std::vector<ReadWorded> worded;
    std::vector<std::string> roman;
    std::vector<ReadMonth> months;
    std::array<ValueQueue, 13> by_month;
    std::vector<std::u32string_view> texts;  ///< Those that have a figure.
};

/// Adds the numbers of the text of a segment, and keeps its address. `emptied`: its target is empty.
void add_numbers(SideNumbers& side, const Segment& segment, const View& view, const std::string& language,
                 bool emptied = false);
/// Marks the numbers that answer each other; exact figures first, so that a word is not spent on what a
/// figure answers.
void answer_each_other(SideNumbers& a, SideNumbers& b);
/// Moves what nothing has answered in one sentence to what is compared over the unit.
void leave_open(SideNumbers& from, SideNumbers& to);

}  // namespace tolmach::checks
