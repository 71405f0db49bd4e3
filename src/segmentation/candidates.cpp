// SPDX-License-Identifier: Apache-2.0
#include "segmentation/candidates.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>

namespace tolmach::segmentation {
namespace {

// Worth asking for: some quotation mark, bracket or other sign that most texts do not have.
bool is_rare(const text::CharSet& set) {
    constexpr std::size_t kFew = 4;
    std::size_t count = 0;
    for (const text::CodePointRange& range : set) {
        count += range.last - range.first + 1;
        if (count > kFew) return false;
        for (char32_t c = range.first; c <= range.last; ++c)
            if (text::is_letter(c) || text::is_digit(c) || c == U' ' || c == U'.') return false;
    }
    return true;
}

// The first byte of a character beyond ASCII in UTF-8.
unsigned first_byte(char32_t c) {
    return c < 0x800 ? 0xC0 | c >> 6 : c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18;
}

// Calls back with the first, or the last, byte of the characters of a range, each at least once.
template <class Each>
void for_each_edge_byte(text::CodePointRange range, bool first, Each each) {
    constexpr char32_t kLong = 0x80;    // What is below is one byte, both first and last.
    constexpr char32_t kPeriod = 0x40;  // Last bytes repeat.
    for (char32_t c = range.first; c <= range.last && c < kLong; ++c)
        each(c);
    if (range.last < kLong) return;
    const char32_t from = std::max(range.first, kLong);
    if (first)
        for (unsigned byte = first_byte(from); byte <= first_byte(range.last); ++byte)
            each(byte);
    else
        for (char32_t c = from; c <= range.last && c - from < kPeriod; ++c)
            each(kLong | c % kPeriod);
}

void allow(Candidates::Table& table, const std::vector<const text::CharSet*>& sets, Candidates::Bits bit,
           bool first) {
    if (sets.empty())
        for (Candidates::Bits& bits : table)
            bits |= bit;
    for (const text::CharSet* set : sets)
        for (const text::CodePointRange& range : *set)
            for_each_edge_byte(range, first, [&](unsigned byte) { table[byte] |= bit; });
}

// The byte beside that of a character: of the character beyond, or another one of the same.
void allow_second(Candidates::Table& table, const NextTo& next, Candidates::Bits bit, bool first) {
    allow(table, next.second, bit, first);
    const bool is_long = std::any_of(next.nearest.begin(), next.nearest.end(), [](const text::CharSet* set) {
        return !set->empty() && set->back().last >= 0x80;
    });
    if (is_long)
        for (std::size_t byte = 0x80; byte < table.size(); ++byte)
            table[byte] |= bit;
}

}  // namespace

std::vector<std::size_t> RareCharacters::add(const Pattern& pattern, const SetTable& table) {
    std::vector<std::size_t> numbers;
    add(pattern, table, numbers);
    return numbers;
}

void RareCharacters::add(const Pattern& pattern, const SetTable& table, std::vector<std::size_t>& numbers) {
    const bool repeated = pattern.kind == Pattern::Kind::Repeat && pattern.least > 0;
    if (pattern.kind == Pattern::Kind::Sequence || repeated)
        for (const Pattern& part : pattern.parts)
            add(part, table, numbers);
    if (pattern.kind != Pattern::Kind::Set || !is_rare(table.sets()[pattern.set])) return;
    const auto known = std::find(sets_.begin(), sets_.end(), pattern.set);
    numbers.push_back(static_cast<std::size_t>(known - sets_.begin()));
    if (known != sets_.end()) return;
    sets_.push_back(pattern.set);
    members_.emplace_back();
    for (const text::CodePointRange& range : table.sets()[pattern.set])
        for (char32_t c = range.first; c <= range.last; ++c)
            members_.back().push_back(text::to_utf8(std::u32string_view(&c, 1)));
}

void RareCharacters::look_at(std::string_view text) {
    std::array<bool, 256> has{};
    for (const char byte : text)
        has[static_cast<unsigned char>(byte)] = true;
    const auto may_stand = [&](const std::string& character) {
        return std::all_of(character.begin(), character.end(),
                           [&](char byte) { return has[static_cast<unsigned char>(byte)]; });
    };
    present_.assign(sets_.size(), false);
    for (std::size_t i = 0; i < sets_.size(); ++i)
        present_[i] = std::any_of(members_[i].begin(), members_[i].end(), may_stand);
}

Candidates::Bits Candidates::add(const NextTo& before, const NextTo& behind) {
    const Bits bit = Bits{1} << std::min<std::size_t>(rules_++, 63);
    allow(before_, before.nearest, bit, false);
    allow(behind_, behind.nearest, bit, true);
    allow_second(second_before_, before, bit, false);
    allow_second(second_behind_, behind, bit, true);
    return bit;
}

}  // namespace tolmach::segmentation
