// SPDX-License-Identifier: Apache-2.0
#include "checks/word_rules.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::u32string_view kElidingVowels = U"aâàäeéèêëiîïoôöuùûüœæ";

// `le accord`. A capital may be a name, an inverted pronoun (`faites-le entrer`) keeps its vowel, and what
// the source has is no French word.
bool should_elide(const WordAt& at, const std::u32string& next) {
    if (!at.facts.has(SpellingFact::Elides, at.small) || next.size() < 2) return false;
    if (!among(at.text()[at.end + 1], kElidingVowels) || at.facts.has(SpellingFact::NotElided, next))
        return false;
    const bool inverted = at.start > 0 && at.text()[at.start - 1] == U'-';
    const auto [from, to] = at.runs[at.number + 1];
    const auto raw = std::u32string_view(at.text()).substr(from, to - from);
    const bool part = to < at.text().size() && among(at.text()[to], U"-.@/_");
    return !inverted && !part && std::none_of(raw.begin(), raw.end(), text::is_upper) &&
           !has_word(at.pair.source.text, raw);
}

// `de le ministre`, but not `de le dire`, where the second word is a pronoun.
bool should_contract(const WordAt& at, const std::u32string& next) {
    if (!at.facts.has(SpellingFact::Contracts, at.small + U' ' + next) || at.number + 2 >= at.runs.size())
        return false;
    const auto [from, to] = at.runs[at.number + 2];
    const std::size_t behind = at.runs[at.number + 1].second;
    const std::u32string& text = at.text();
    if (from != behind + 1 || text::is_upper(text[at.end + 1])) return false;
    if (text::is_upper(text[from])) return true;
    const std::u32string noun = text.substr(from, to - from);
    if (at.facts.has(SpellingFact::Noun, noun)) return true;
    const auto& endings = at.facts.of(SpellingFact::Infinitive);
    const bool infinitive = std::any_of(endings.begin(), endings.end(),
                                        [&](const auto& ending) { return noun.ends_with(ending); });
    return noun.size() > 3 && !infinitive && !at.facts.has(SpellingFact::Between, noun);
}

}  // namespace

void find_lost_elision(const WordAt& at, std::vector<Diagnostic>& found) {
    if (at.facts.of(SpellingFact::Elides).empty() || at.small.size() > 8 || !at.has_next()) return;
    const bool may_contract = at.small == U"de" || at.small == U"à";
    if (!may_contract && !at.facts.has(SpellingFact::Elides, at.small) && at.small != U"si" &&
        at.small != U"ce" && at.small != U"quelque")
        return;
    const std::u32string next = at.next();
    const bool is_one = at.facts.has(SpellingFact::ElidedPair, at.small + U' ' + next) ||
                        should_elide(at, next) || (may_contract && should_contract(at, next));
    if (!is_one || !at.own.holds(at.start)) return;
    found.push_back(at.pair.at(kSpellingElision, at.start, at.runs[at.number + 1].second,
                               "the two words are one in French"));
}

}  // namespace tolmach::checks
