// SPDX-License-Identifier: Apache-2.0
#include "checks/exchanged_numbers.hpp"

#include "checks/conventions.hpp"
#include "checks/segment_check.hpp"
#include "checks/spacing_and_script.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tolmach::checks {
namespace {

using text::NumberToken;

// A number of the target, and the one of the source that has its value.
struct PairOfNumbers {
    std::size_t target, source;
};

// Where each value stands first and where it stands next, of the numbers of one side.
class PlacesOfValues {
  public:
    explicit PlacesOfValues(const std::vector<CountedNumber>& numbers) {
        for (std::size_t i = 0; i < numbers.size(); ++i)
            for (const std::string& reading : numbers[i].token->readings)
                places_[reading].add(i);
    }

    // The number that has a value of the wanted one, if only one has.
    std::optional<std::size_t> only(const NumberToken& wanted) const {
        Two there;
        for (const std::string& reading : wanted.readings)
            if (const auto at = places_.find(reading); at != places_.end()) {
                if (at->second.first) there.add(*at->second.first);
                if (at->second.second) there.add(*at->second.second);
            }
        return there.second ? std::nullopt : there.first;
    }

  private:
    struct Two {
        void add(std::size_t place) {
            if (!first)
                first = place;
            else if (place != *first)
                second = place;
        }
        std::optional<std::size_t> first, second;
    };
    std::unordered_map<std::string_view, Two> places_;
};

// The numbers that are there once on both sides, in the order of the target.
std::vector<PairOfNumbers> pairs_of(const std::vector<CountedNumber>& source,
                                    const std::vector<CountedNumber>& target) {
    const PlacesOfValues in_source(source), in_target(target);
    std::vector<PairOfNumbers> pairs;
    for (std::size_t i = 0; i < target.size(); ++i) {
        const auto at = in_source.only(*target[i].token);
        if (at && in_target.only(*source[*at].token)) pairs.push_back({i, *at});
    }
    return pairs;
}

// `1950-53` and `55, 60`, which nobody writes from the greater to the smaller; scores are small.
bool rise_together(const CountedNumber& first, const CountedNumber& second) {
    constexpr double kGreaterThanScores = 10;
    const double last = text::value_of(second.token->readings.back());
    return first.joined && last >= kGreaterThanScores && text::value_of(first.token->readings.front()) < last;
}

// `19:30`, an hour and minutes of two figures, that became `30:19`, `30 h 19`. `3:12` may be a score.
bool is_turned_clock(const CountedNumber& hour, const CountedNumber& minutes, const CountedNumber& first) {
    constexpr double kHours = 24, kMinutes = 60;
    constexpr std::size_t kLongestSign = 3;
    const double hours = text::value_of(hour.token->readings.front());
    const double after = text::value_of(minutes.token->readings.front());
    if (hour.behind != U":" || minutes.token->span.size() != 2 || hours >= kHours || after >= kMinutes)
        return false;
    const bool is_like_clock = !first.behind.empty() && first.behind.size() <= kLongestSign &&
                               first.behind.find_first_of(U",;.-–—") == std::u32string_view::npos;
    return is_like_clock && (after >= kHours || hour.token->span.size() == 2);
}

// How many words stand before the one that joins a number to the next; nothing where there is none.
std::optional<std::size_t> words_before_joining(const CountedNumber& number, const std::string& language) {
    constexpr std::size_t kOfComma = 2;
    const auto& joining = conventions_of(language).joining;
    const std::u32string between(number.behind);
    const auto runs = letter_runs(between);
    const auto at = std::find_if(runs.begin(), runs.end(), [&](const auto& run) {
        return joining.contains(text::fold(between.substr(run.first, run.second - run.first)));
    });
    if (at == runs.end()) return std::nullopt;
    const bool comma = at->first > 1 && between[at->first - 2] == U',';
    return static_cast<std::size_t>(at - runs.begin()) + (comma ? kOfComma : 0);
}

// `540 people were injured and 29 missing`: clauses that a word of the language joins keep their order, where
// `20 boys and 16 girls` may be turned.
bool joins_clauses(const CountedNumber& source, const CountedNumber& target, const FileInfo& file) {
    constexpr std::size_t kWordsOfClause = 2;
    const auto words = words_before_joining(source, file.source_language);
    return words && *words >= kWordsOfClause && words_before_joining(target, file.target_language);
}

// `75 % in 2013` that became `2013 % in 75`, wherever the two stand: each counts what the other did.
std::optional<std::pair<std::size_t, std::size_t>> exchanged_measures(
    const std::vector<CountedNumber>& source, const std::vector<CountedNumber>& target,
    const std::vector<PairOfNumbers>& pairs) {
    std::vector<PairOfNumbers> other;
    for (const PairOfNumbers& pair : pairs)
        if (target[pair.target].measures != source[pair.source].measures) other.push_back(pair);
    if (other.size() != 2) return std::nullopt;
    const bool crossed = source[other[0].source].measures == target[other[1].target].measures &&
                         source[other[1].source].measures == target[other[0].target].measures;
    return crossed ? std::optional(std::pair(other[0].target, other[1].target)) : std::nullopt;
}

// Which end of a change a number is, by the word before it.
enum class ChangeEnd { None, From, To };
ChangeEnd end_of_change(const CountedNumber& number, const std::string& language) {
    std::size_t at = number.before.size();
    while (at > 0 && (text::is_space(number.before[at - 1]) || text::is_currency_sign(number.before[at - 1])))
        --at;
    std::size_t start = at;
    while (start > 0 && text::is_letter(number.before[start - 1]))
        --start;
    const std::u32string word = text::fold(number.before.substr(start, at - start));
    const Conventions& of = conventions_of(language);
    return of.from.contains(word) ? ChangeEnd::From : of.to.contains(word) ? ChangeEnd::To : ChangeEnd::None;
}

// The numbers that are an end of a change on both sides, and which.
struct EndsOfChange {
    std::vector<PairOfNumbers> kept, turned;
};
EndsOfChange ends_of_change(const std::vector<CountedNumber>& source,
                            const std::vector<CountedNumber>& target, const std::vector<PairOfNumbers>& pairs,
                            const FileInfo& file) {
    EndsOfChange ends;
    for (const PairOfNumbers& pair : pairs) {
        const ChangeEnd there = end_of_change(target[pair.target], file.target_language);
        const ChangeEnd here = there == ChangeEnd::None
                                   ? ChangeEnd::None
                                   : end_of_change(source[pair.source], file.source_language);
        if (here != ChangeEnd::None) (here == there ? ends.kept : ends.turned).push_back(pair);
    }
    return ends;
}

bool are_both_ends(const std::vector<PairOfNumbers>& pairs, const std::vector<CountedNumber>& source,
                   const FileInfo& file) {
    return pairs.size() == 2 && source[pairs[0].source].measures == source[pairs[1].source].measures &&
           end_of_change(source[pairs[0].source], file.source_language) !=
               end_of_change(source[pairs[1].source], file.source_language);
}

bool is_year(const CountedNumber& number) {
    return is_like_year(*number.token);
}

// `1985 тракторов в 900 году`: the number that is no year is said to be one.
bool stands_for_year(const CountedNumber& number, const CountedNumber& in_source, const CountedNumber& year) {
    return number.of_years && !in_source.of_years && !year.of_years;
}

}  // namespace

bool is_like_year(const NumberToken& number) {
    const std::string& value = number.readings.front();
    return value.size() == 4 && number.span.size() == 4 && value >= "1000" && value <= "2199";
}

std::optional<std::pair<std::size_t, std::size_t>> exchanged_numbers(const std::vector<CountedNumber>& source,
                                                                     const std::vector<CountedNumber>& target,
                                                                     const FileInfo& file) {
    if (source.size() < 2 || target.size() < 2) return std::nullopt;
    const std::vector<PairOfNumbers> pairs = pairs_of(source, target);
    if (const auto pair = exchanged_measures(source, target, pairs)) return pair;
    const EndsOfChange ends = ends_of_change(source, target, pairs, file);
    if (are_both_ends(ends.turned, source, file))
        return std::pair(ends.turned[0].target, ends.turned[1].target);
    std::vector<std::size_t> order, moved;
    for (const PairOfNumbers& pair : pairs)
        order.push_back(pair.source);
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (pairs[i].source != order[i]) moved.push_back(i);
    if (moved.size() != 2) return std::nullopt;
    const auto [first_at, first_was] = pairs[moved[0]];
    const auto [second_at, second_was] = pairs[moved[1]];
    if (are_both_ends(ends.kept, source, file) && ends.kept[0].target == first_at &&
        ends.kept[1].target == second_at)
        return std::nullopt;
    const CountedNumber& first = target[first_at];
    const CountedNumber& second = target[second_at];
    const std::pair found(first_at, second_at);
    const bool adjacent = second_at == first_at + 1 && first_was == second_was + 1;
    if (adjacent && first.joined && rise_together(source[second_was], source[first_was])) return found;
    if (adjacent && is_turned_clock(source[second_was], source[first_was], first)) return found;
    const bool years = is_year(first);
    if (years != is_year(second)) {
        const bool turned = years ? stands_for_year(second, source[second_was], first)
                                  : stands_for_year(first, source[first_was], second);
        return turned ? std::optional(found) : std::nullopt;
    }
    if (first.sign != second.sign) return std::nullopt;
    if (adjacent && joins_clauses(source[second_was], first, file)) return found;
    if (!years && first.sign == 0 && moved[1] == moved[0] + 1) return std::nullopt;
    return found;
}

}  // namespace tolmach::checks
