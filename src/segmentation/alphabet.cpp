// SPDX-License-Identifier: Apache-2.0
#include "segmentation/alphabet.hpp"

#include <algorithm>
#include <unordered_map>

namespace tolmach::segmentation {

Alphabet::Alphabet(const std::vector<text::CharSet>& sets) {
    // Each start or end of a range toggles its set's membership.
    std::vector<std::pair<char32_t, std::size_t>> toggles;
    for (std::size_t set = 0; set < sets.size(); ++set)
        for (const text::CodePointRange& range : sets[set]) {
            toggles.emplace_back(range.first, set);
            toggles.emplace_back(range.last + 1, set);
        }
    std::sort(toggles.begin(), toggles.end());

    std::unordered_map<std::vector<bool>, Symbol> known;
    std::vector<bool> member(sets.size());
    const auto stretch_from = [&](char32_t start) {
        const auto [at, added] = known.try_emplace(member, static_cast<Symbol>(members_.size()));
        if (added) members_.push_back(member);
        starts_.push_back(start);
        symbols_.push_back(at->second);
    };
    if (toggles.empty() || toggles.front().first > 0) stretch_from(0);
    for (std::size_t i = 0; i < toggles.size();) {
        const char32_t at = toggles[i].first;
        for (; i < toggles.size() && toggles[i].first == at; ++i)
            member[toggles[i].second].flip();
        stretch_from(at);
    }
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
