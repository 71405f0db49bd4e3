// SPDX-License-Identifier: Apache-2.0
#include "checks/measured_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace tolmach::checks {
namespace {

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

// `67m people`: the letter stands for a million as often, and the number may be answered as one.
bool is_by_magnitude(const MeasuredNumber& a, const MeasuredNumber& b) {
    return a.letter &&
           std::find(b.readings->begin(), b.readings->end(), a.readings->front()) != b.readings->end();
}

// How often a unit is counted and mentioned on both sides; the texts are read once, if they are.
class UnitCounts {
  public:
    UnitCounts(const MeasuredSide& source, const MeasuredSide& target) : source_(source), target_(target) {}

    // Whether what a number of the source counts is named too seldom in the target.
    bool are_lost(const Measures& measures) {
        const auto [at, is_new] = lost_.try_emplace(measures);
        if (is_new) at->second = find_lost(measures);
        return at->second;
    }

  private:
    bool find_lost(const Measures& measures) {
        if (lost_.size() == 1) {
            in_source_ = source_.mentions();
            in_target_ = target_.mentions();
        }
        const std::size_t in_source = count(source_, measures), in_target = count(target_, measures);
        const std::size_t mentioned = most_mentions(in_target_, measures);
        if (mentioned < in_source) return true;
        // A mention without a number answers one of its like: `a double-digit percentage`.
        const auto beyond = [](std::size_t all, std::size_t some) { return all - std::min(all, some); };
        const std::size_t alone = beyond(most_mentions(in_source_, measures), in_source);
        return mentioned - std::min(alone, beyond(mentioned, in_target)) < in_source;
    }

    static std::size_t count(const MeasuredSide& side, const Measures& measures) {
        return static_cast<std::size_t>(
            std::count_if(side.numbers.begin(), side.numbers.end(), [&](const MeasuredNumber& each) {
                return !each.counted.shared && (each.counted.measures & measures).any();
            }));
    }

    const MeasuredSide& source_;
    const MeasuredSide& target_;
    std::vector<std::size_t> in_source_, in_target_;
    std::unordered_map<Measures, bool> lost_;
};

// What of one side is named too seldom on the other.
struct CountsOfBoth {
    UnitCounts source, target;
};

// Numbers of one value, those that count the same on both sides taken out.
class OneValue {
  public:
    OneValue(const MeasuredSide& source, const MeasuredSide& target) : source_(source), target_(target) {}

    void add_source(std::size_t at) { in_source_.push_back(at); }
    void add_target(std::size_t at) { in_target_[measures(target_, at)].push_back(at); }

    void match() {
        std::erase_if(in_source_, [&](std::size_t s) {
            Queue* const same = first_with(measures(source_, s));
            if (same) same->pop_front();
            return same != nullptr;
        });
    }

    void report(CountsOfBoth& counts, std::vector<MeasureFault>& faults) {
        for (const std::size_t s : in_source_) {
            const Measures& wanted = measures(source_, s);
            if (wanted.none()) continue;
            if (const Queue* const others = first_with(same_kinds(wanted))) {
                const std::size_t other = others->front();
                if (conversion_of(source_.numbers[s], target_.numbers[other]) != Conversion::Right)
                    faults.push_back(told_other(s, other));
                continue;
            }
            const auto bare = in_target_.find(Measures());
            if (bare != in_target_.end()) {
                const std::size_t other = bare->second.front();
                if (is_lost(s, counts.source) && !is_by_magnitude(source_.numbers[s], target_.numbers[other]))
                    faults.push_back(
                        {other, fmt::format("what this number counts is missing: the source has {}",
                                            unit_name(wanted))});
            } else if (const auto other = of_another_kind(s, counts)) {
                faults.push_back(told_other(s, *other));
            }
        }
    }

  private:
    using Queue = std::deque<std::size_t>;

    static const Measures& measures(const MeasuredSide& side, std::size_t at) {
        return side.numbers[at].counted.measures;
    }

    MeasureFault told_other(std::size_t s, std::size_t other) const {
        return {other, fmt::format("the source has {} of this number, not {}",
                                   unit_name(measures(source_, s)), unit_name(measures(target_, other)))};
    }

    // `50 km`, `50 tonnes`: each side names its unit more often than the other does.
    std::optional<std::size_t> of_another_kind(std::size_t s, CountsOfBoth& counts) {
        Queue* const others = first_with(~Measures());
        if (!others || !is_lost(s, counts.source)) return std::nullopt;
        const std::size_t other = others->front();
        const Counted& there = target_.numbers[other].counted;
        if (there.shared || may_be_left_out(there.measures) || !counts.target.are_lost(there.measures) ||
            is_by_magnitude(source_.numbers[s], target_.numbers[other]))
            return std::nullopt;
        return other;
    }

    bool is_lost(std::size_t s, UnitCounts& counts) const {
        const Counted& counted = source_.numbers[s].counted;
        return !counted.shared && !may_be_left_out(counted.measures) && counts.are_lost(counted.measures);
    }

    // Those of the target that count one thing, the first of which is the first that counts any of the
    // wanted.
    Queue* first_with(const Measures& wanted) {
        Queue* first = nullptr;
        for (auto& [counted, places] : in_target_)
            if ((counted & wanted).any() && !places.empty() && (!first || places.front() < first->front()))
                first = &places;
        return first;
    }

    const MeasuredSide& source_;
    const MeasuredSide& target_;
    std::vector<std::size_t> in_source_;
    std::unordered_map<Measures, Queue> in_target_;  // By what they count.
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
    const double a = text::value_of(from) * unit.size + unit.zero;
    const double b = text::value_of(to) * other.size + other.zero;
    const double larger = std::max(std::abs(a), std::abs(b));
    const double rounding = half_of_last_place(from) * unit.size + half_of_last_place(to) * other.size;
    return std::abs(a - b) <= std::max(kNear * larger, std::min(rounding, kRounded * larger));
}

// Degrees of two scales, with any of the signs that both may have.
bool are_near_degrees(const MeasuredNumber& from, const MeasureUnit& unit, const MeasuredNumber& to,
                      const MeasureUnit& other) {
    constexpr double kRounded = 1.5;
    const auto degrees = [](const MeasuredNumber& number, const MeasureUnit& of) {
        std::vector<double> all;
        for (const std::string& reading : *number.readings) {
            if (number.signs.plus) all.push_back(text::value_of(reading) * of.size + of.zero);
            if (number.signs.minus) all.push_back(-text::value_of(reading) * of.size + of.zero);
        }
        return all;
    };
    const std::vector<double> there = degrees(to, other);
    for (const double a : degrees(from, unit))
        for (const double b : there)
            if (std::abs(a - b) <= kRounded) return true;
    return false;
}

bool is_converted(const MeasuredNumber& from, const MeasureUnit& unit, const MeasuredNumber& to,
                  const MeasureUnit& other) {
    if (unit.zero != other.zero) return are_near_degrees(from, unit, to, other);
    for (const std::string& a : *from.readings)
        for (const std::string& b : *to.readings)
            if (is_near(a, unit, b, other)) return true;
    return false;
}

// Calls `look` with each two units of a kind that are not the same and are converted.
template <class Look>
void for_each_pair(const Measures& a, const Measures& b, Look look) {
    if (a.none() || b.none()) return;
    const auto& units = measure_units();
    for (std::size_t i = 0; i < units.size(); ++i)
        for (std::size_t j = 0; a[i] && j < units.size(); ++j)
            if (b[j] && i != j && units[i].kind == units[j].kind && units[i].size > 0 && units[j].size > 0)
                look(units[i], units[j]);
}

using PlacesOfValue = std::unordered_map<std::string_view, std::vector<std::size_t>>;

PlacesOfValue places_by_value(const MeasuredSide& side) {
    PlacesOfValue places;
    for (std::size_t i = 0; i < side.numbers.size(); ++i)
        for (const std::string& reading : *side.numbers[i].readings)
            places[reading].push_back(i);
    return places;
}

// In order: the numbers that have a value of the wanted one, from a place on.
std::vector<std::size_t> with_value_of(const MeasuredNumber& wanted, const PlacesOfValue& places,
                                       std::size_t from) {
    std::vector<std::size_t> all;
    for (const std::string& reading : *wanted.readings)
        if (const auto at = places.find(reading); at != places.end())
            std::copy_if(at->second.begin(), at->second.end(), std::back_inserter(all),
                         [&](std::size_t place) { return place >= from; });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

std::vector<MeasureFault> measure_faults(const MeasuredSide& source, const MeasuredSide& target) {
    const auto counts_any = [](const MeasuredNumber& each) { return each.counted.measures.any(); };
    std::vector<MeasureFault> faults;
    if (std::none_of(source.numbers.begin(), source.numbers.end(), counts_any)) return faults;
    const PlacesOfValue in_source = places_by_value(source), in_target = places_by_value(target);
    CountsOfBoth counts{UnitCounts(source, target), UnitCounts(target, source)};
    std::vector<bool> done(source.numbers.size());
    for (std::size_t i = 0; i < source.numbers.size(); ++i) {
        if (done[i]) continue;
        OneValue value(source, target);
        for (const std::size_t j : with_value_of(source.numbers[i], in_source, i)) {
            done[j] = true;
            value.add_source(j);
        }
        for (const std::size_t j : with_value_of(source.numbers[i], in_target, 0))
            value.add_target(j);
        value.match();
        value.report(counts, faults);
    }
    return faults;
}

Conversion conversion_of(const MeasuredNumber& from, const MeasuredNumber& to) {
    if ((from.counted.measures & to.counted.measures).any()) return Conversion::None;
    Conversion found = Conversion::None;
    for_each_pair(from.counted.measures, to.counted.measures,
                  [&](const MeasureUnit& unit, const MeasureUnit& other) {
                      if (found == Conversion::None) found = Conversion::Wrong;
                      if (is_converted(from, unit, to, other)) found = Conversion::Right;
                  });
    return found;
}

namespace {

std::string as_written(const MeasuredNumber& number) {
    return (number.signs.plus ? "" : "-") + number.readings->front();
}

}  // namespace

std::string told_conversion(const MeasuredNumber& from, const MeasuredNumber& to) {
    std::string told;
    for_each_pair(
        from.counted.measures, to.counted.measures, [&](const MeasureUnit& unit, const MeasureUnit& other) {
            const std::string value = as_written(from);
            const double right = (text::value_of(value) * unit.size + unit.zero - other.zero) / other.size;
            told = fmt::format("{} {} are {:.4g} {}, not {}", value, unit.name, right, other.name,
                               as_written(to));
        });
    return told;
}

}  // namespace tolmach::checks
