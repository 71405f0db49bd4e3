// SPDX-License-Identifier: Apache-2.0
#include "checks/name_sounds.hpp"

#include "checks/near_places.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::size_t kLongestCaseEnding = 3;  // Of a case in Cyrillic: `Лавровым`, `Мінскамі`.
constexpr std::size_t kShortestNameStem = 3;

// A word with and without its last letters, which may be an ending.
std::vector<std::string> keys_of_stems(std::u32string_view word, const std::string& language) {
    std::vector<std::string> keys;
    for (std::size_t cut = 0; cut <= kLongestCaseEnding && word.size() > cut + kShortestNameStem; ++cut)
        keys.push_back(glossary::phonetic_key(word.substr(0, word.size() - cut), language));
    return keys;
}

// 1 for what is farther than `limit`.
double distance(const std::string& name, const std::vector<std::string>& stems, double limit) {
    double least = 1;
    for (const std::string& stem : stems)
        least = std::min(least, glossary::phonetic_distance(name, stem, std::min(least, limit)));
    return least;
}

// Whether both begin with a vowel, or both with a consonant: `Испания` is not `Spain` with a letter moved.
bool begin_alike(const std::string& a, const std::string& b) {
    constexpr std::string_view kVowels = "aeiou";
    constexpr std::string_view kGlides = "jvw";
    const auto of = [](std::string_view set, const std::string& key) {
        return !key.empty() && set.find(key.front()) != set.npos;
    };
    return of(kGlides, a) || of(kGlides, b) || of(kVowels, a) == of(kVowels, b);
}

}  // namespace

NameSounds::NameSounds(const std::vector<CapitalisedWord>& names, const std::string& source_language,
                       const std::string& target_language)
    : names_(names), source_language_(source_language), language_(text::primary_language(target_language)) {}

const std::vector<std::string>& NameSounds::keys() const {
    return keys_.get([&] {
        std::vector<std::string> keys;
        const std::string language = text::primary_language(source_language_);
        for (const CapitalisedWord& name : names_)
            keys.push_back(glossary::phonetic_key(text::fold(name.text), language));
        return keys;
    });
}

const std::vector<std::string>& NameSounds::stems_of(const std::u32string& word) const {
    const auto [at, is_new] = stems_.try_emplace(word);
    if (is_new) at->second = keys_of_stems(word, language_);
    return at->second;
}

double NameSounds::distance_of(std::size_t name, const std::u32string& word, double limit) const {
    return distance(keys()[name], stems_of(word), limit);
}

double NameSounds::least(const std::u32string& word, std::size_t letters, double limit,
                         std::size_t place) const {
    double all = 1;
    if (names_.empty()) return all;
    const std::vector<std::string>& stems = stems_of(word);
    const auto [near, last] = iterators_near(place, keys());
    for (auto key = near; key != last; ++key)
        if (key->size() > letters && !stems.empty() && begin_alike(*key, stems.front()))
            all = std::min(all, distance(*key, stems, std::min(all, limit)));
    return all;
}

bool NameSounds::may_begin(const std::u32string& word, std::size_t sounds, std::size_t place) const {
    const std::string first = glossary::phonetic_key(std::u32string_view(word).substr(0, 1), language_);
    const auto begins = [&](const std::string& key) {
        return key.size() >= sounds && key.starts_with(first);
    };
    const auto [near, last] = iterators_near(place, keys());
    if (std::none_of(near, last, begins)) return false;
    const std::string written = glossary::phonetic_key(word, language_);
    return std::any_of(near, last, [&](const std::string& key) {
        return begins(key) && key.size() <= written.size() &&
               std::is_permutation(key.begin(), key.end(), written.begin());
    });
}

bool NameSounds::begin(const std::u32string& word, std::size_t sounds, std::size_t place) const {
    if (names_.empty()) return false;
    const std::string written = glossary::phonetic_key(word, language_);
    const auto [near, last] = iterators_near(place, keys());
    return std::any_of(near, last, [&](const std::string& key) {
        return key.size() >= sounds && written.starts_with(key) &&
               written.size() - key.size() <= kLongestCaseEnding;
    });
}

}  // namespace tolmach::checks
