// SPDX-License-Identifier: Apache-2.0
#include "checks/spelling_facts.hpp"

#include "embedded/checks.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace tolmach::checks {
namespace {

using SpellingTable = std::map<std::string, SpellingFacts, std::less<>>;

SpellingTable read_spelling_facts() {
    constexpr std::array<std::string_view, static_cast<std::size_t>(SpellingFact::Count)> kNames = {
        "apostrophe",      "elided",         "apostrophe-word",   "(lost)",       "elides",
        "not-elided",      "elided-pair",    "contracts",         "(contracted)", "(first)",
        "infinitive",      "noun",           "between",           "accent",       "accent-before",
        "tripled",         "u-stressed",     "u-inside",          "yo",           "yo-stem",
        "soft-sign",       "soft-sign-word", "other-orthography", "ordinal",      "ordinal-right",
        "before-consonant"};
    SpellingTable all;
    for (const text::TableRow& row : text::read_table("spelling.tsv", embedded::spelling_tsv(), 3))
        all[std::string(row[0])].add(static_cast<SpellingFact>(row.index_of(1, kNames)), row.word_set(2));
    for (auto& [language, facts] : all) {
        for (std::u32string word : facts.of(SpellingFact::ApostropheWord)) {
            std::erase(word, facts.of(SpellingFact::Apostrophe).begin()->front());
            facts.add(SpellingFact::ApostropheLost, {std::move(word)});
        }
        for (const std::u32string& pair : facts.of(SpellingFact::Contracts))
            facts.add(SpellingFact::ContractedPair, {pair.substr(0, pair.find(U'='))});
        for (const SpellingFact pairs : {SpellingFact::ElidedPair, SpellingFact::Contracts})
            for (const std::u32string& pair : facts.of(pairs))
                facts.add(SpellingFact::FirstOfPair, {pair.substr(0, pair.find(U' '))});
        facts.add(SpellingFact::FirstOfPair, facts.of(SpellingFact::Elides));
    }
    return all;
}

}  // namespace

void SpellingFacts::add(SpellingFact fact, text::WordSet words) {
    for (const std::u32string& word : words) {
        auto& beginnings = beginnings_[static_cast<std::size_t>(fact)];
        if (word.size() > 1)
            beginnings.set(beginning_of_two(word));
        else
            beginnings.set();
        looks_[static_cast<std::size_t>(fact)].set(look_of(word));
    }
    words_[static_cast<std::size_t>(fact)].merge(words);
}

bool SpellingFacts::is_listed(SpellingFact fact, std::u32string_view word) const {
    return of(fact).contains(word);
}

std::u32string_view SpellingFacts::beginning_of(SpellingFact fact, std::u32string_view word) const {
    if (word.size() > 1 && !beginnings_[static_cast<std::size_t>(fact)][beginning_of_two(word)]) return {};
    const text::WordSet& listed = of(fact);
    // What a word begins with stands before it in the set, and so does what has only some letters with it:
    // then a beginning has no more letters than these.
    while (!word.empty()) {
        const auto behind = listed.upper_bound(word);
        if (behind == listed.begin()) return {};
        const std::u32string& before = *std::prev(behind);
        const auto differ = std::mismatch(before.begin(), before.end(), word.begin(), word.end()).first;
        if (differ == before.end()) return word.substr(0, before.size());
        word = word.substr(0, static_cast<std::size_t>(differ - before.begin()));
    }
    return {};
}

bool SpellingFacts::occurs_in(SpellingFact fact, std::u32string_view word) const {
    const text::WordSet& listed = of(fact);
    return std::any_of(listed.begin(), listed.end(),
                       [&](const std::u32string& each) { return word.find(each) != word.npos; });
}

const SpellingFacts& spelling_facts_of(std::string_view language) {
    static const auto all = read_spelling_facts();
    static const SpellingFacts none;
    const auto at = all.find(language);
    return at == all.end() ? none : at->second;
}

}  // namespace tolmach::checks
