// SPDX-License-Identifier: Apache-2.0
#include "segmentation/alphabet.hpp"

#include <algorithm>
#include <iterator>

namespace tolmach::segmentation {

namespace {

constexpr char32_t kLastCharacter = 0x10FFFF;

// How many characters a set has; no more than `most` are counted.
std::size_t count_up_to(const text::CharSet& set, std::size_t most) {
    std::size_t count = 0;
    for (auto range = set.begin(); range != set.end() && count < most; ++range)
        count += range->last - range->first + 1;
    return count;
}

}  // namespace

std::size_t Alphabet::MembersHash::operator()(const Members& members) const {
    std::uint64_t hash = 0;
    for (const std::uint64_t word : members)
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32);
}

Alphabet::Alphabet(const std::vector<text::CharSet>& sets) : sets_(sets), words_(sets.size() / 64 + 1) {
    constexpr std::size_t kFew = 16;
    direct_.fill(kUnknown);
    for (SetNumber set = 0; set < sets.size(); ++set) {
        if (count_up_to(sets[set], kFew + 1) > kFew) {
            of_many_.push_back(set);
            continue;
        }
        for (const text::CodePointRange& range : sets[set])
            for (char32_t c = range.first; c <= range.last; ++c)
                of_few_.push_back({c, set});
    }
    std::sort(of_few_.begin(), of_few_.end());
    Members edge(words_);
    edge[sets.size() / 64] = std::uint64_t{1} << (sets.size() % 64);  // As no character has it.
    symbol_of(edge);
}

Symbol Alphabet::find(char32_t c) {
    const auto behind = distant_.upper_bound(c);
    if (behind != distant_.begin() && std::prev(behind)->second.last >= c)
        return std::prev(behind)->second.symbol;
    Members members(words_);
    const text::CodePointRange stretch = stretch_around(c, members);
    const Symbol symbol = symbol_of(members);
    for (char32_t each = stretch.first; each <= stretch.last && each < kDirect; ++each)
        direct_[each] = symbol;
    if (c >= kDirect) distant_.emplace(stretch.first, Stretch{stretch.last, symbol});
    return symbol;
}

// The sets that a character is in, and the characters around it that are in the same.
text::CodePointRange Alphabet::stretch_around(char32_t c, Members& members) const {
    text::CodePointRange stretch{0, kLastCharacter};
    const auto enter = [&](SetNumber set) { members[set / 64] |= std::uint64_t{1} << (set % 64); };
    const auto first = std::lower_bound(of_few_.begin(), of_few_.end(), Member{c, 0});
    auto last = first;
    for (; last != of_few_.end() && last->character == c; ++last)
        enter(last->set);
    if (last != first) {
        stretch = {c, c};
    } else {
        if (first != of_few_.begin()) stretch.first = std::prev(first)->character + 1;
        if (last != of_few_.end()) stretch.last = last->character - 1;
    }
    for (const SetNumber number : of_many_) {
        const text::CharSet& set = sets_[number];
        const auto behind = std::upper_bound(set.begin(), set.end(), c,
                                             [](char32_t at, const auto& range) { return at < range.first; });
        if (behind != set.end()) stretch.last = std::min<char32_t>(stretch.last, behind->first - 1);
        if (behind == set.begin()) continue;
        const text::CodePointRange& range = *std::prev(behind);
        if (c <= range.last) {
            enter(number);
            stretch = {std::max(stretch.first, range.first), std::min(stretch.last, range.last)};
        } else {
            stretch.first = std::max<char32_t>(stretch.first, range.last + 1);
        }
    }
    return stretch;
}

Symbol Alphabet::symbol_of(const Members& members) {
    const auto [at, added] = known_.try_emplace(members, static_cast<Symbol>(known_.size()));
    if (added) members_.insert(members_.end(), members.begin(), members.end());
    return at->second;
}

}  // namespace tolmach::segmentation
