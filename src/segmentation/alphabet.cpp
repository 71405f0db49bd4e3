// SPDX-License-Identifier: Apache-2.0
#include "segmentation/alphabet.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace tolmach::segmentation {

namespace {

using Members = std::vector<std::uint64_t>;

struct MembersHash {
    std::size_t operator()(const Members& members) const {
        std::uint64_t hash = 0;
        for (const std::uint64_t word : members)
            hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        return hash ^ (hash >> 32);
    }
};

// A start or end of a range, which toggles whether its set is entered.
struct Toggle {
    char32_t at;
    std::uint32_t set;
};

// The toggles of all ranges in order; sorted by counting, since there are many more of them than places.
std::vector<Toggle> toggles_of(const std::vector<text::CharSet>& sets) {
    constexpr std::size_t kWords = 0x110000 / 64 + 1;
    const auto each = [&](auto call) {
        for (std::size_t set = 0; set < sets.size(); ++set)
            for (const text::CodePointRange& range : sets[set]) {
                call(range.first, set);
                call(static_cast<char32_t>(range.last + 1), set);
            }
    };
    std::vector<std::uint64_t> places(kWords);
    std::size_t count = 0;
    each([&](char32_t at, std::size_t) {
        places[at / 64] |= std::uint64_t{1} << (at % 64);
        ++count;
    });
    std::vector<std::uint32_t> places_before(kWords + 1);  // Each word of 64 code points.
    for (std::size_t i = 0; i < kWords; ++i)
        places_before[i + 1] = places_before[i] + static_cast<std::uint32_t>(std::popcount(places[i]));
    const auto rank = [&](char32_t at) {
        const std::uint64_t below = places[at / 64] & ((std::uint64_t{1} << (at % 64)) - 1);
        return places_before[at / 64] + static_cast<std::uint32_t>(std::popcount(below));
    };
    std::vector<std::uint32_t> next(places_before.back() + 1);  // By place: where its toggles begin.
    each([&](char32_t at, std::size_t) { ++next[rank(at) + 1]; });
    for (std::size_t i = 1; i < next.size(); ++i)
        next[i] += next[i - 1];
    std::vector<Toggle> toggles(count);
    each([&](char32_t at, std::size_t set) {
        toggles[next[rank(at)]++] = {at, static_cast<std::uint32_t>(set)};
    });
    return toggles;
}

}  // namespace

Alphabet::Alphabet(const std::vector<text::CharSet>& sets) : words_(sets.size() / 64 + 1) {
    const std::vector<Toggle> toggles = toggles_of(sets);
    std::unordered_map<Members, Symbol, MembersHash> known;
    Members member(words_);
    const auto stretch_from = [&](char32_t start) {
        auto at = known.find(member);
        if (at == known.end()) {
            at = known.emplace(member, static_cast<Symbol>(size_++)).first;
            members_.insert(members_.end(), member.begin(), member.end());
        }
        starts_.push_back(start);
        symbols_.push_back(at->second);
    };
    if (toggles.empty() || toggles.front().at > 0) stretch_from(0);
    for (std::size_t i = 0; i < toggles.size();) {
        const char32_t at = toggles[i].at;
        for (; i < toggles.size() && toggles[i].at == at; ++i)
            member[toggles[i].set / 64] ^= std::uint64_t{1} << (toggles[i].set % 64);
        stretch_from(at);
    }
    members_.resize(members_.size() + words_);
    std::size_t stretch = 0;
    for (char32_t c = 0; c < kDirect; ++c) {
        while (stretch + 1 < starts_.size() && starts_[stretch + 1] <= c)
            ++stretch;
        direct_[c] = symbols_[stretch];
    }
}

Symbol Alphabet::distant_symbol(char32_t c) const {
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), c);
    return symbols_[static_cast<std::size_t>(behind - starts_.begin()) - 1];
}

}  // namespace tolmach::segmentation
