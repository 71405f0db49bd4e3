// SPDX-License-Identifier: Apache-2.0
#include "segmentation/set_table.hpp"

#include "segmentation/pattern.hpp"

namespace tolmach::segmentation {

// By its size and its ends: most sets are one character.
std::size_t SetTable::Hash::operator()(const text::CharSet& set) const {
    if (set.empty()) return 0;
    const std::size_t ends = (set.front().first * 0x9E3779B97F4A7C15U) ^ set.back().last;
    return (ends ^ set.size() << 32) * 0x9E3779B97F4A7C15U >> 16;
}

SetTable::SetTable() : of_characters_(kDirect) {
    number_of(word_characters());
}

SetNumber SetTable::number_of(const text::CharSet& set) {
    const auto [at, added] = numbers_.try_emplace(set, static_cast<SetNumber>(sets_.size()));
    if (added) sets_.push_back(set);
    return at->second;
}

SetNumber SetTable::number_of(char32_t c) {
    if (c >= kDirect) return number_of(text::CharSet{{c, c}});
    SetNumber& known = of_characters_[c];
    if (known == 0) known = number_of(text::CharSet{{c, c}});
    return known;
}

}  // namespace tolmach::segmentation
