// SPDX-License-Identifier: Apache-2.0
#include "checks/measured_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tolmach::checks {
namespace {

bool share_value(const MeasuredNumber& a, const MeasuredNumber& b) {
    return std::find_first_of(a.readings->begin(), a.readings->end(), b.readings->begin(),
                              b.readings->end()) != a.readings->end();
}

std::string unit_name(const Measures& measures) {
    for (std::size_t i = 0; i < measure_units().size(); ++i)
        if (measures[i]) return measure_units()[i].name;
    return {};
}

// Languages say spans of time with other nouns and adjectives, which need not name the unit.
bool may_be_left_out(const Measures& measures) {
    return (measures & of_kind("time")).any() || (measures & of_kind("temperature")).any();
}

std::size_t most_mentions(const std::vector<std::size_t>& mentions, const Measures& of) {
    std::size_t most = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        if (of[i]) most = std::max(most, mentions[i]);
    return most;
}

// Numbers of one value, those that count the same on both sides taken out.
class OneValue {
  public:
    OneValue(const MeasuredSide& source, const MeasuredSide& target) : source_(source), target_(target) {}

    void add_source(std::size_t at) { in_source_.push_back(at); }
    void add_target(std::size_t at) { in_target_.push_back(at); }

    void match() {
        std::erase_if(in_source_, [&](std::size_t s) {
            const auto same = std::find_if(in_target_.begin(), in_target_.end(), [&](std::size_t t) {
                return (measures(source_, s) & measures(target_, t)).any();
            });
            if (same == in_target_.end()) return false;
            in_target_.erase(same);
            return true;
        });
    }

    void report(std::vector<MeasureFault>& faults) const {
        for (const std::size_t s : in_source_) {
            const Measures& wanted = measures(source_, s);
            if (wanted.none()) continue;
            const auto other = std::find_if(in_target_.begin(), in_target_.end(), [&](std::size_t t) {
                return (same_kinds(wanted) & measures(target_, t)).any();
            });
            if (other != in_target_.end() &&
                conversion_of(source_.numbers[s], target_.numbers[*other]) == Conversion::Right)
                continue;
            if (other != in_target_.end()) {
                faults.push_back(
                    {*other, fmt::format("the source has {} of this number, not {}", unit_name(wanted),
                                         unit_name(measures(target_, *other)))});
                continue;
            }
            const auto bare = std::find_if(in_target_.begin(), in_target_.end(),
                                           [&](std::size_t t) { return measures(target_, t).none(); });
            if (bare != in_target_.end() && is_lost(s))
                faults.push_back({*bare, fmt::format("what this number counts is missing: the source has {}",
                                                     unit_name(wanted))});
        }
    }

  private:
    static const Measures& measures(const MeasuredSide& side, std::size_t at) {
        return side.numbers[at].counted.measures;
    }

    bool is_lost(std::size_t s) const {
        const Counted& counted = source_.numbers[s].counted;
        if (counted.shared || may_be_left_out(counted.measures)) return false;
        const auto wants = [&](const MeasuredNumber& each) {
            return !each.counted.shared && (each.counted.measures & counted.measures).any();
        };
        const std::size_t in_source = count(source_, wants), in_target = count(target_, wants);
        const std::size_t mentioned = most_mentions(target_.mentions(), counted.measures);
        if (mentioned < in_source) return true;
        // A mention without a number answers one of its like: `a double-digit percentage`.
        const auto beyond = [](std::size_t all, std::size_t some) { return all - std::min(all, some); };
        const std::size_t alone = beyond(most_mentions(source_.mentions(), counted.measures), in_source);
        return mentioned - std::min(alone, beyond(mentioned, in_target)) < in_source;
    }

    template <class Wanted>
    static std::size_t count(const MeasuredSide& side, Wanted wants) {
        return static_cast<std::size_t>(std::count_if(side.numbers.begin(), side.numbers.end(), wants));
    }

    const MeasuredSide& source_;
    const MeasuredSide& target_;
    std::vector<std::size_t> in_source_, in_target_;
};

// Half of the last place of a number that is not 0: `600` may be 550 to 650, `2.5` 2.45 to 2.55.
double half_of_last_place(const std::string& value) {
    const std::size_t point = value.find('.');
    if (point != value.npos) return 0.5 * std::pow(10, -static_cast<double>(value.size() - point - 1));
    const std::size_t last = value.find_last_not_of('0');
    return last == value.npos ? 0.5 : 0.5 * std::pow(10, static_cast<double>(value.size() - last - 1));
}

bool is_near(const std::string& from, const MeasureUnit& unit, const std::string& to,
             const MeasureUnit& other) {
    // A rounded number may be as far away; one that is not round is near.
    constexpr double kNear = 0.025;
    constexpr double kRounded = 0.1;
    const double a = std::stod(from) * unit.size + unit.zero;
    const double b = std::stod(to) * other.size + other.zero;
    if (unit.zero != other.zero) return std::abs(a - b) <= 1.5;
    const double larger = std::max(std::abs(a), std::abs(b));
    const double rounding = half_of_last_place(from) * unit.size + half_of_last_place(to) * other.size;
    return std::abs(a - b) <= std::max(kNear * larger, std::min(rounding, kRounded * larger));
}

// Calls `look` with each two units of a kind that are not the same and are converted.
template <class Look>
void for_each_pair(const Measures& a, const Measures& b, Look look) {
    const auto& units = measure_units();
    for (std::size_t i = 0; i < units.size(); ++i)
        for (std::size_t j = 0; a[i] && j < units.size(); ++j)
            if (b[j] && i != j && units[i].kind == units[j].kind && units[i].size > 0 && units[j].size > 0)
                look(units[i], units[j]);
}

}  // namespace

std::vector<MeasureFault> measure_faults(const MeasuredSide& source, const MeasuredSide& target) {
    std::vector<MeasureFault> faults;
    std::vector<bool> done(source.numbers.size());
    for (std::size_t i = 0; i < source.numbers.size(); ++i) {
        if (done[i]) continue;
        OneValue value(source, target);
        for (std::size_t j = i; j < source.numbers.size(); ++j)
            if (share_value(source.numbers[i], source.numbers[j])) {
                done[j] = true;
                value.add_source(j);
            }
        for (std::size_t j = 0; j < target.numbers.size(); ++j)
            if (share_value(source.numbers[i], target.numbers[j])) value.add_target(j);
        value.match();
        value.report(faults);
    }
    return faults;
}

Conversion conversion_of(const MeasuredNumber& from, const MeasuredNumber& to) {
    if ((from.counted.measures & to.counted.measures).any()) return Conversion::None;
    Conversion found = Conversion::None;
    for_each_pair(from.counted.measures, to.counted.measures,
                  [&](const MeasureUnit& unit, const MeasureUnit& other) {
                      if (found == Conversion::None) found = Conversion::Wrong;
                      for (const std::string& a : *from.readings)
                          for (const std::string& b : *to.readings)
                              if (is_near(a, unit, b, other)) found = Conversion::Right;
                  });
    return found;
}

std::string told_conversion(const MeasuredNumber& from, const MeasuredNumber& to) {
    std::string told;
    for_each_pair(
        from.counted.measures, to.counted.measures, [&](const MeasureUnit& unit, const MeasureUnit& other) {
            const std::string& value = from.readings->front();
            const double right = (std::stod(value) * unit.size + unit.zero - other.zero) / other.size;
            told = fmt::format("{} {} are {:.4g} {}, not {}", value, unit.name, right, other.name,
                               to.readings->front());
        });
    return told;
}

}  // namespace tolmach::checks
