// SPDX-License-Identifier: Apache-2.0
#include "romanization/lattice.hpp"

#include "romanization/comparable.hpp"
#include "romanization/romanize.hpp"
#include "romanization/words.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::romanization {
namespace {

/// Places of a Latin text that can be reached.
using Places = std::vector<std::size_t>;

void add_place(Places& to, std::size_t place) {
    if (std::find(to.begin(), to.end(), place) == to.end()) to.push_back(place);
}

/// Where a piece that starts at a place ends, if the text has it there; ties of the piece may be left out.
bool match(std::u32string_view latin, std::size_t& at, std::u32string_view piece) {
    for (const char32_t c : piece) {
        if (at < latin.size() && latin[at] == c)
            ++at;
        else if (c != kTie)
            return false;
    }
    return true;
}

void advance(const Places& from, std::u32string_view latin, std::u32string_view piece, Places& to) {
    for (std::size_t place : from)
        if (match(latin, place, piece)) add_place(to, place);
}

Places written_word(const Scheme& scheme, const CyrillicWord& word, std::u32string_view latin, Places start) {
    std::vector<Places> reached(word.letters.size() + 1);
    reached[0] = std::move(start);
    for (std::size_t at = 0; at < word.letters.size(); ++at) {
        if (reached[at].empty()) continue;
        const auto rules = rules_at(scheme, word.letters, at);
        for (const Rule* rule : rules)
            advance(reached[at], latin, rule->comparable, reached[at + rule->source.size()]);
        if (rules.empty() || rules.back()->status == RuleStatus::Optional)
            advance(reached[at], latin, std::u32string_view(&word.letters[at], 1), reached[at + 1]);
    }
    return std::move(reached.back());
}

/// The spellings so far, each followed by each spelling of a word.
std::vector<std::string> with_word(const Scheme& scheme, const CyrillicWord& word,
                                   std::vector<std::string> start, std::size_t most) {
    std::vector<std::vector<std::string>> written(word.letters.size() + 1);
    written[0] = std::move(start);
    for (std::size_t at = 0; at < word.letters.size(); ++at) {
        const auto rules = rules_at(scheme, word.letters, at);
        // The usual rule is the last one.
        for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule)
            for (const std::string& before : written[at]) {
                std::string next = before + cased(**rule, word.capital, at);
                auto& to = written[at + (*rule)->source.size()];
                if (to.size() < most && std::find(to.begin(), to.end(), next) == to.end())
                    to.push_back(std::move(next));
            }
    }
    return std::move(written.back());
}

/// The words of a text, and before each what stands between.
template <class Between, class Word>
void for_each_word(const Scheme& scheme, const std::string& text, Between between, Word of_word) {
    CyrillicWord word;
    for (std::size_t at = 0; at < text.size(); at = word.starts.back()) {
        const std::size_t start = next_word(scheme, text, at, word);
        between(std::string_view(text).substr(at, start - at));
        if (!word.letters.empty()) of_word(word);
    }
}

}  // namespace

std::vector<const Rule*> rules_at(const Scheme& scheme, std::u32string_view word, std::size_t at) {
    std::vector<const Rule*> found;
    for (const Rule& rule : scheme.rules_of(word[at])) {
        if (!fits(rule, word, at)) continue;
        found.push_back(&rule);
        if (rule.status != RuleStatus::Optional) break;
    }
    return found;
}

bool can_write(const Scheme& scheme, std::string_view cyrillic, std::string_view latin) {
    const std::u32string wanted = comparable(latin);
    Places places = {0};
    for_each_word(
        scheme, text::to_nfc(cyrillic),
        [&](std::string_view between) {
            Places next;
            advance(places, wanted, comparable(between), next);
            places = std::move(next);
        },
        [&](const CyrillicWord& word) { places = written_word(scheme, word, wanted, std::move(places)); });
    return std::find(places.begin(), places.end(), wanted.size()) != places.end();
}

std::vector<std::string> variants(const Scheme& scheme, std::string_view cyrillic, std::size_t most) {
    std::vector<std::string> written = {std::string()};
    const std::string text = text::to_nfc(cyrillic);
    for_each_word(
        scheme, text,
        [&](std::string_view between) {
            for (std::string& each : written)
                each += between;
        },
        [&](const CyrillicWord& word) { written = with_word(scheme, word, std::move(written), most); });
    return written;
}

}  // namespace tolmach::romanization
