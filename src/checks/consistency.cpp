// SPDX-License-Identifier: Apache-2.0
#include "checks/consistency.hpp"

#include "text/character.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <functional>

namespace tolmach::checks {
namespace {

// U+02BC, as Belarusian may write the apostrophe, is a letter; the other two that stand for it are not.
constexpr char32_t kLetterApostrophe = 0x2BC;

// What differs by case, spaces or code places only is the same; so is what a sentence and a heading share.
std::u32string comparison_key(const std::u32string& text) {
    std::u32string letters;
    letters.reserve(text.size());
    for (const char32_t c : text)
        if ((text::is_letter(c) && c != kLetterApostrophe) || text::is_digit(c) ||
            (text::is_space(c) && !letters.empty() && letters.back() != U' '))
            letters.push_back(text::is_space(c) ? U' ' : c);
    while (!letters.empty() && letters.back() == U' ')
        letters.pop_back();
    return text::fold(letters);
}

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

}  // namespace

void Consistency::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string source = comparison_key(pair.source.text);
    const std::u32string target = comparison_key(pair.target.text);
    if (!has_word(source) || !has_word(target)) return;
    // What Ibid. becomes depends on the work before it, not on the word.
    if (pair.unit.type == "tolmach:footnote-ibid") return;
    const std::uint64_t s = key_in(source, pair.file.target_language);
    const std::uint64_t t = key_in(target, pair.file.target_language);
    const std::string place = pair.unit.id + (pair.segment.id.empty() ? "" : "/" + pair.segment.id);
    const auto shown = [&](const First& first) {
        return first.place + (first.file == pair.file.name ? "" : " of " + first.file);
    };
    const auto [by_source, new_source] = by_source_.try_emplace(s, First{t, place, pair.file.name});
    if (!new_source && by_source->second.other != t)
        found.push_back(pair.whole(
            kConsistencySource, "the same source is translated differently in " + shown(by_source->second)));
    if (!has_several_words(source)) return;
    const auto [by_target, new_target] = by_target_.try_emplace(t, First{s, place, pair.file.name});
    if (!new_target && by_target->second.other != s)
        found.push_back(pair.whole(
            kConsistencyTarget, "the same target translates another source in " + shown(by_target->second)));
}

}  // namespace tolmach::checks
