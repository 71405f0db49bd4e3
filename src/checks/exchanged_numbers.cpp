// SPDX-License-Identifier: Apache-2.0
#include "checks/exchanged_numbers.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using text::NumberToken;

bool same_value(const NumberToken& a, const NumberToken& b) {
    return std::find_first_of(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end()) !=
           a.readings.end();
}

// For each number of the target its place in the source; nothing where a number is not there once on both
// sides.
std::optional<std::vector<std::size_t>> places(const std::vector<CountedNumber>& source,
                                               const std::vector<CountedNumber>& target) {
    if (source.size() != target.size()) return std::nullopt;
    std::vector<std::size_t> found;
    for (const CountedNumber& figure : target) {
        const auto is_it = [&](const CountedNumber& other) {
            return same_value(*figure.token, *other.token);
        };
        const auto at = std::find_if(source.begin(), source.end(), is_it);
        if (at == source.end() || std::any_of(at + 1, source.end(), is_it)) return std::nullopt;
        found.push_back(static_cast<std::size_t>(at - source.begin()));
    }
    return found;
}

bool is_year(const NumberToken& number) {
    const std::string& value = number.readings.front();
    return value.size() == 4 && number.span.size() == 4 && value >= "1000" && value <= "2199";
}

// `1950-53` and `55, 60`, which nobody writes from the greater to the smaller; scores are small.
bool rise_together(const CountedNumber& first, const CountedNumber& second) {
    constexpr double kGreaterThanScores = 10;
    const double last = std::stod(second.token->readings.back());
    return first.joined && last >= kGreaterThanScores && std::stod(first.token->readings.front()) < last;
}

// `75 % in 2013` that became `2013 % in 75`, wherever the two stand: each counts what the other did.
std::optional<std::pair<std::size_t, std::size_t>> exchanged_measures(
    const std::vector<CountedNumber>& source, const std::vector<CountedNumber>& target,
    const std::vector<std::size_t>& order) {
    std::vector<std::size_t> other;
    for (std::size_t i = 0; i < target.size(); ++i)
        if (target[i].measures != source[order[i]].measures) other.push_back(i);
    if (other.size() != 2) return std::nullopt;
    const Measures first = target[other[0]].measures, second = target[other[1]].measures;
    const bool crossed =
        source[order[other[0]]].measures == second && source[order[other[1]]].measures == first;
    return crossed ? std::optional(std::pair(other[0], other[1])) : std::nullopt;
}

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> exchanged_numbers(
    const std::vector<CountedNumber>& source, const std::vector<CountedNumber>& target) {
    const auto order = places(source, target);
    if (!order) return std::nullopt;
    if (const auto pair = exchanged_measures(source, target, *order)) return pair;
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < order->size(); ++i)
        if ((*order)[i] != i) moved.push_back(i);
    if (moved.size() != 2) return std::nullopt;
    const CountedNumber& first = target[moved[0]];
    const CountedNumber& second = target[moved[1]];
    const bool adjacent = moved[1] == moved[0] + 1;
    if (adjacent && first.joined && rise_together(source[moved[0]], source[moved[1]]))
        return std::pair(moved[0], moved[1]);
    const bool years = is_year(*first.token);
    if (years != is_year(*second.token) || first.sign != second.sign) return std::nullopt;
    if (!years && first.sign == 0 && adjacent) return std::nullopt;
    return std::pair(moved[0], moved[1]);
}

}  // namespace tolmach::checks
