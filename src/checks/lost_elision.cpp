// SPDX-License-Identifier: Apache-2.0
#include "checks/word_rules.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestNoun = 4;
bool is_eliding_vowel(char32_t c) {
    if (c < 0x80) return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u';
    return among(c, U"âàäéèêëîïôöùûüœæ");
}

// `le accord`. A capital may be a name, an inverted pronoun (`faites-le entrer`) keeps its vowel, and what
// the source has is no French word.
bool should_elide(const WordAt& at, std::u32string_view next) {
    if (next.size() < 2 || !is_eliding_vowel(at.text()[at.end + 1])) return false;
    if (!at.facts.has(SpellingFact::Elides, at.small) || at.facts.has(SpellingFact::NotElided, next))
        return false;
    const bool inverted = at.start > 0 && at.text()[at.start - 1] == U'-';
    const auto [from, to] = at.runs[at.number + 1];
    const auto raw = std::u32string_view(at.text()).substr(from, to - from);
    const bool part = to < at.text().size() && among(at.text()[to], U"-.@/_");
    return !inverted && !part && std::none_of(raw.begin(), raw.end(), text::is_upper) &&
           !at.notes.source.has(raw);
}

// `de le ministre`, but not `de le dire`, where the second word is a pronoun.
bool stands_before_noun(const WordAt& at) {
    if (at.number + 2 >= at.runs.size()) return false;
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
    return noun.size() >= kShortestNoun && !infinitive && !at.facts.has(SpellingFact::Between, noun);
}

// A row of the table that begins so; empty where none does.
std::u32string_view row_with(const text::WordSet& rows, std::u32string_view beginning) {
    const auto row = rows.lower_bound(beginning);
    return row != rows.end() && row->starts_with(beginning) ? std::u32string_view(*row)
                                                            : std::u32string_view();
}

// What the word and the next one are together; empty where they are right.
std::u32string joined(const WordAt& at) {
    if (!at.facts.has(SpellingFact::FirstOfPair, at.small)) return {};
    const std::u32string_view next = at.next();
    bool elides = should_elide(at, next);
    if (at.facts.may_have_pair(SpellingFact::ElidedPair, at.small, next) ||
        at.facts.may_have_pair(SpellingFact::ContractedPair, at.small, next)) {
        std::u32string pair(at.small);
        (pair += U' ') += next;
        elides = elides || at.facts.has(SpellingFact::ElidedPair, pair);
        const auto row = row_with(at.facts.of(SpellingFact::Contracts), pair += U'=');
        if (!row.empty() && stands_before_noun(at)) return std::u32string(row.substr(row.find(U'=') + 1));
    }
    const auto [from, to] = at.runs[at.number + 1];
    return elides ? std::u32string(at.word.substr(0, at.word.size() - 1)) + U'’' +
                        at.text().substr(from, to - from)
                  : std::u32string();
}

}  // namespace

void find_lost_elision(const WordAt& at, std::vector<Diagnostic>& found) {
    if (at.facts.of(SpellingFact::Elides).empty() || !at.has_next()) return;
    const std::u32string right = joined(at);
    if (right.empty() || !at.notes.own.holds(at.start)) return;
    found.push_back(at.pair.at(kSpellingElision, at.start, at.runs[at.number + 1].second,
                               "the two words are one in French"));
    found.back().suggestion = text::to_utf8(right);
}

}  // namespace tolmach::checks
