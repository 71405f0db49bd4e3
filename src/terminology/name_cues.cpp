// SPDX-License-Identifier: Apache-2.0
#include "terminology/name_cues.hpp"

#include "embedded/terminology.hpp"
#include "text/character.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tolmach::terminology {
namespace {

constexpr std::array<std::string_view, 25> kNames = {
    "head",           "periodical", "office",         "modifier",   "connector",      "particle",
    "family-prefix",  "suffix",     "owner",          "place",      "realm",          "before-place",
    "before-any",     "demonym",    "demonym-ending", "common",     "surname-ending", "romanized",
    "given",          "list-joint", "body-border",    "realm-link", "body-link",      "possessive-ending",
    "never-romanized"};

const text::WordSet& phrases_of(NameCue cue) {
    static const auto table = text::read_word_sets("name_cues.tsv", embedded::name_cues_tsv(), kNames);
    return table[static_cast<std::size_t>(cue)];
}

std::vector<std::u32string_view> words_of(std::u32string_view text) {
    std::vector<std::u32string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        while (i < text.size() && (text::is_letter(text[i]) || text::is_mark(text[i])))
            ++i;
        if (i > start) words.push_back(text.substr(start, i - start));
        i += i == start ? 1 : 0;
    }
    return words;
}

}  // namespace

bool is_cue(NameCue cue, std::u32string_view phrase) {
    return phrases_of(cue).contains(phrase);
}

bool has_ending(NameCue cue, std::u32string_view word) {
    constexpr std::size_t kShortestStem = 3;
    const text::WordSet& endings = phrases_of(cue);
    return std::any_of(endings.begin(), endings.end(), [&](const std::u32string& ending) {
        std::u32string_view letters = ending;
        if (letters.starts_with(U'-')) letters.remove_prefix(1);
        return word.size() >= letters.size() + kShortestStem && word.ends_with(letters);
    });
}

bool has_family_prefix(std::u32string_view word) {
    const text::WordSet& prefixes = phrases_of(NameCue::FamilyPrefix);
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::u32string& prefix) {
        return word.size() > prefix.size() && word.starts_with(prefix) && text::is_upper(word[prefix.size()]);
    });
}

bool is_demonym(std::u32string_view word) {
    const std::u32string_view last = word.substr(word.rfind(U'-') + 1);
    return is_cue(NameCue::Demonym, last) || has_ending(NameCue::DemonymEnding, last);
}

bool is_romanized(std::u32string_view text) {
    constexpr std::size_t kOneIn = 4;
    const auto is_never_written = [](char32_t c) {
        const char32_t lower = text::to_lower(c);
        return is_cue(NameCue::NeverRomanized, std::u32string_view(&lower, 1));
    };
    if (std::any_of(text.begin(), text.end(), is_never_written)) return false;
    const auto words = words_of(text);
    const auto romanized =
        static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](std::u32string_view word) {
            std::u32string lower(word);
            for (char32_t& c : lower)
                c = text::to_lower(c);
            return is_cue(NameCue::Romanized, lower) || has_ending(NameCue::Romanized, lower);
        }));
    return romanized > 0 && romanized * kOneIn >= words.size();
}

}  // namespace tolmach::terminology
