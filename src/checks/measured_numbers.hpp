// SPDX-License-Identifier: Apache-2.0
// Numbers with what they count, in source and target.
#pragma once

#include "checks/measures.hpp"
#include "text/number.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::checks {

/// A number and what it counts.
struct MeasuredNumber {
    const std::vector<std::string>* readings;
    Counted counted;
    Signs signs = {};
    bool letter = false;  ///< A letter closed up makes millions of it, or is a unit: `67m`.
};
/// The numbers of one side, and how often it names each unit, which is counted where it is asked for.
struct MeasuredSide {
    std::vector<MeasuredNumber> numbers;
    std::function<std::vector<std::size_t>()> mentions;
};

/// A number of the target that counts something else than in the source, or nothing.
struct MeasureFault {
    std::size_t number;  ///< In the target.
    std::string message;
};
std::vector<MeasureFault> measure_faults(const MeasuredSide& source, const MeasuredSide& target);

/// What the number of one unit is in another.
enum class Conversion { None, Right, Wrong };
/// Whether one number is the other, converted: `385 miles`, `620 km`. Right allows for rounding. None where
/// no unit of both can be converted, or both may have one unit.
Conversion conversion_of(const MeasuredNumber& from, const MeasuredNumber& to);
/// `385 mi are 620 km`.
std::string told_conversion(const MeasuredNumber& from, const MeasuredNumber& to);

}  // namespace tolmach::checks
