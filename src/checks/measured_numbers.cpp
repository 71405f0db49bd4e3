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

    void report(UnitCounts& counts, std::vector<MeasureFault>& faults) {
        for (const std::size_t s : in_source_) {
            const Measures& wanted = measures(source_, s);
            if (wanted.none()) continue;
            if (const Queue* const others = first_with(same_kinds(wanted))) {
                const std::size_t other = others->front();
                if (conversion_of(source_.numbers[s], target_.numbers[other]) != Conversion::Right)
                    faults.push_back(
                        {other, fmt::format("the source has {} of this number, not {}", unit_name(wanted),
                                            unit_name(measures(target_, other)))});
                continue;
            }
            const auto bare = in_target_.find(Measures());
            if (bare != in_target_.end() && is_lost(s, counts))
                faults.push_back({bare->second.front(),
                                  fmt::format("what this number counts is missing: the source has {}",
                                              unit_name(wanted))});
        }
    }

  private:
    using Queue = std::deque<std::size_t>;

    static const Measures& measures(const MeasuredSide& side, std::size_t at) {
        return side.numbers[at].counted.measures;
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
    if (unit.zero != other.zero) return std::abs(a - b) <= 1.5;
    const double larger = std::max(std::abs(a), std::abs(b));
    const double rounding = half_of_last_place(from) * unit.size + half_of_last_place(to) * other.size;
    return std::abs(a - b) <= std::max(kNear * larger, std::min(rounding, kRounded * larger));
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
    UnitCounts counts(source, target);
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
            const double right = (text::value_of(value) * unit.size + unit.zero - other.zero) / other.size;
            told = fmt::format("{} {} are {:.4g} {}, not {}", value, unit.name, right, other.name,
                               to.readings->front());
        });
    return told;
}

}  // namespace tolmach::checks
