// SPDX-License-Identifier: Apache-2.0
// What cues are worth (data/run_in.tsv), in each habit of calling a note.
#pragma once

#include <array>
#include <string_view>

namespace tolmach::reference {

/// How a house calls a note: before the stop of its sentence, behind it, or before a stop that serves both.
enum class Habit { BeforeStop, BehindStop, SharedStop };
inline constexpr std::array kHabits = {Habit::BeforeStop, Habit::BehindStop, Habit::SharedStop};

/// Logarithms of odds, by habit.
struct CueWeights {
    std::array<double, kHabits.size()> by_habit{};

    double of(Habit habit) const { return by_habit[static_cast<std::size_t>(habit)]; }
    CueWeights& operator+=(const CueWeights& other) {
        for (std::size_t i = 0; i < by_habit.size(); ++i)
            by_habit[i] += other.by_habit[i];
        return *this;
    }
    /// A multiple, for a cue that is there several times.
    CueWeights times(double n) const {
        CueWeights product = *this;
        for (double& w : product.by_habit)
            w *= n;
        return product;
    }
};

/// The weights of a cue of the data file; none for a cue that is not there.
CueWeights cue_weights(std::string_view cue);

}  // namespace tolmach::reference
