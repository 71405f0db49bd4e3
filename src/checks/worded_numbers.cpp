// SPDX-License-Identifier: Apache-2.0
#include "checks/worded_numbers.hpp"

#include "checks/near_places.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using text::WordedNumber;

bool share_reading(const WordedNumber& a, const WordedNumber& b) {
    return std::find_first_of(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end()) !=
           a.readings.end();
}

bool is_among(const WordedNumber& number, const WordedSide& side) {
    return std::any_of(number.readings.begin(), number.readings.end(),
                       [&](const std::string& reading) { return side.others.contains(reading); });
}

// An article is no answer to `first`.
bool are_of_a_sort(const WordedNumber& a, const WordedNumber& b) {
    return a.ordinal == b.ordinal || !(a.ordinal ? b : a).doubtful;
}

// Which numbers of both sides answer each other; the likest first.
struct Answered {
    std::vector<bool> source, target;
};
Answered answered(const WordedSide& source, const WordedSide& target) {
    Answered done{std::vector<bool>(source.worded.size()), std::vector<bool>(target.worded.size())};
    const auto equal = [](const WordedNumber& a, const WordedNumber& b) { return a.value == b.value; };
    const auto take = [&](auto is_answer) {
        for (std::size_t s = 0; s < done.source.size(); ++s) {
            auto [there, last] = iterators_near(s, target.worded);
            for (; there != last && !done.source[s]; ++there) {
                const auto t = static_cast<std::size_t>(there - target.worded.begin());
                if (!done.target[t] && is_answer(*source.worded[s], **there))
                    done.source[s] = done.target[t] = true;
            }
        }
    };
    take([&](const auto& a, const auto& b) { return equal(a, b) && a.ordinal == b.ordinal; });
    take([&](const auto& a, const auto& b) { return equal(a, b) && are_of_a_sort(a, b); });
    take([&](const auto& a, const auto& b) { return share_reading(a, b) && are_of_a_sort(a, b); });
    return done;
}

bool may_contradict(const WordedNumber& a, const WordedNumber& b) {
    if (a.ordinal != b.ordinal) return false;
    return a.ordinal ? !(a.doubtful && b.doubtful) : !a.doubtful && !b.doubtful;
}

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> contradiction(const WordedSide& source,
                                                                 const WordedSide& target) {
    const Answered done = answered(source, target);
    // The first of each sort that nothing answers: what may contradict it may contradict all of the sort.
    std::vector<std::size_t> open;
    for (std::size_t s = 0; s < source.worded.size(); ++s) {
        const WordedNumber& number = *source.worded[s];
        const auto is_of_sort = [&](std::size_t other) {
            return source.worded[other]->ordinal == number.ordinal &&
                   source.worded[other]->doubtful == number.doubtful;
        };
        if (!done.source[s] && std::none_of(open.begin(), open.end(), is_of_sort) &&
            !is_among(number, target))
            open.push_back(s);
    }
    for (std::size_t t = 0; t < target.worded.size(); ++t) {
        if (done.target[t] || is_among(*target.worded[t], source)) continue;
        for (const std::size_t s : open)
            if (may_contradict(*source.worded[s], *target.worded[t])) return std::pair(s, t);
    }
    return std::nullopt;
}

}  // namespace tolmach::checks
