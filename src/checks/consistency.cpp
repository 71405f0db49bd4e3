// SPDX-License-Identifier: Apache-2.0
#include "checks/consistency.hpp"

#include "text/character.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace tolmach::checks {
namespace {

bool has_word(std::u32string_view key) {
    const auto first = std::find_if(key.begin(), key.end(), text::is_letter);
    return first != key.end() && std::any_of(first + 1, key.end(), text::is_letter);
}

// Short sources that differ may well be one in another language: `Cancel` and `Abort`.
bool has_several_words(std::u32string_view key) {
    constexpr auto kLeastSpaces = 3;
    return std::count(key.begin(), key.end(), U' ') >= kLeastSpaces;
}

// A text in a language, in a number.
std::uint64_t key_in(const std::u32string& text, const std::string& language) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;
    return std::hash<std::u32string>{}(text)*kSpread + std::hash<std::string>{}(language);
}

std::uint32_t short_key(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> 32U);
}

}  // namespace

// Places of more than 4 GiB would be shown wrong, and need a file of a hundred million segments.
std::uint32_t Consistency::keep_place(const TranslatedSegment& pair) {
    const auto place = static_cast<std::uint32_t>(places_.size());
    if (files_.empty() || files_.back().second != pair.file.name) files_.emplace_back(place, pair.file.name);
    places_ += pair.unit.id;
    if (!pair.segment.id.empty()) (places_ += '/') += pair.segment.id;
    places_ += '\0';
    return place;
}

std::string Consistency::shown(std::uint32_t place, const std::string& in_file) const {
    const auto behind =
        std::upper_bound(files_.begin(), files_.end(), place,
                         [](std::uint32_t wanted, const auto& file) { return wanted < file.first; });
    const std::string& file = std::prev(behind)->second;
    return places_.c_str() + place + (file == in_file ? "" : " of " + file);
}

void Consistency::prepare(const UnitReading& unit) const {
    for (const TranslatedSegment& pair : unit.translated()) {
        pair.source.comparison_key();
        pair.target.comparison_key();
    }
}

void Consistency::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& source = pair.source.comparison_key();
    const std::u32string& target = pair.target.comparison_key();
    if (!has_word(source) || !has_word(target)) return;
    // What Ibid. becomes depends on the work before it, not on the word.
    if (pair.unit.type == "tolmach:footnote-ibid") return;
    const std::uint64_t s = key_in(source, pair.file.target_language);
    const std::uint64_t t = key_in(target, pair.file.target_language);
    const bool both = has_several_words(source);
    const auto [by_source, new_source] = by_source_.try_emplace(s, First{short_key(t), 0});
    const auto [by_target, new_target] =
        both ? by_target_.try_emplace(t, First{short_key(s), 0}) : std::pair(by_target_.end(), false);
    if (new_source || new_target) {
        const std::uint32_t place = keep_place(pair);
        if (new_source) by_source->second.place = place;
        if (new_target) by_target->second.place = place;
    }
    if (!new_source && by_source->second.other != short_key(t))
        found.push_back(pair.whole(kConsistencySource, "the same source is translated differently in " +
                                                           shown(by_source->second.place, pair.file.name)));
    if (both && !new_target && by_target->second.other != short_key(s))
        found.push_back(pair.whole(kConsistencyTarget, "the same target translates another source in " +
                                                           shown(by_target->second.place, pair.file.name)));
}

}  // namespace tolmach::checks
