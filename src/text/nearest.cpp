// SPDX-License-Identifier: Apache-2.0
#include "text/nearest.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <numeric>

namespace tolmach::text {
namespace {

constexpr std::size_t kLongest = 256;  // What is longer is no word; the time grows with the square.
constexpr std::size_t kBeginning = 3;  // Letters that make a beginning worth a guess.

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    const std::u32string from = to_utf32(to_lower(a)).substr(0, kLongest);
    const std::u32string to = to_utf32(to_lower(b)).substr(0, kLongest);
    std::vector<std::size_t> before, last(to.size() + 1), row(to.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool exchanged = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = last;
        last = row;
    }
    return last[to.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::size_t letters = count_code_points(word);
    if (letters >= kBeginning)
        for (const std::string& each : candidates)
            if (to_lower(each).starts_with(to_lower(word))) return each;
    std::string best;
    std::size_t least = std::max<std::size_t>(1, letters / 3) + 1;
    for (const std::string& each : candidates)
        if (const std::size_t distance = edit_distance(word, each); distance < least) {
            least = distance;
            best = each;
        }
    return best;
}

}  // namespace tolmach::text
