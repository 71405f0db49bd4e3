// SPDX-License-Identifier: Apache-2.0
#include "citation/read_terms.hpp"

#include "embedded/citation.hpp"
#include "reference/cues.hpp"
#include "reference/reference_features.hpp"
#include "text/by_language.hpp"
#include "text/character.hpp"
#include "text/number_words.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace tolmach::citation {
namespace {

constexpr std::array<std::string_view, 43> kTermNames = {
    "volume",      "number",    "pages",     "section",      "page-count",     "edition",
    "et-al",       "and",       "by",        "editor",       "edited-by",      "in",
    "accessed",    "available", "date-lead", "date-tail",    "ordinal",        "page-tail",
    "law",         "interview", "genre",     "report",       "thesis",         "newspaper",
    "periodical",  "article",   "body",      "realm",        "abbreviation",   "patronymic-ending",
    "family-too",  "publisher", "medium",    "opener",       "place-lead",     "weekday",
    "honorific",   "degree",    "aside",     "family-first", "syllable-start", "syllable-end",
    "cited-before"};
constexpr std::array<std::string_view, 5> kNameCueNames = {"given", "head", "particle", "periodical",
                                                           "suffix"};

// The terms of a kind by their first letter, the longest first.
using TermList = std::unordered_map<char32_t, std::vector<std::u32string>>;

std::array<TermList, kTermNames.size()> read_terms() {
    std::array<TermList, kTermNames.size()> lists;
    for (const text::TableRow& row : text::read_table("terms.tsv", embedded::terms_tsv(), 2))
        for (const std::string_view word : row.words(1)) {
            const std::u32string term = text::to_utf32(word);
            lists[row.index_of(0, kTermNames)][term.front()].push_back(term);
        }
    for (TermList& list : lists)
        for (auto& [first, terms] : list)
            std::sort(terms.begin(), terms.end(),
                      [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return lists;
}

const TermList& terms_of(Term kind) {
    static const auto lists = read_terms();
    return lists[static_cast<std::size_t>(kind)];
}

template <typename Fits>
std::size_t longest_at(Term kind, std::u32string_view lower, std::size_t at, Fits fits) {
    if (at >= lower.size()) return 0;
    const TermList& list = terms_of(kind);
    const auto same = list.find(lower[at]);
    if (same == list.end()) return 0;
    const auto term = std::find_if(same->second.begin(), same->second.end(), [&](const std::u32string& each) {
        return lower.substr(at, each.size()) == each && fits(each);
    });
    return term == same->second.end() ? 0 : term->size();
}

std::array<text::WordSet, kNameCueNames.size()> read_name_cues() {
    std::array<text::WordSet, kNameCueNames.size()> sets;
    for (const text::TableRow& row : text::read_table("name_cues.tsv", embedded::name_cues_tsv(), 2))
        if (const auto kind = std::find(kNameCueNames.begin(), kNameCueNames.end(), row[0]);
            kind != kNameCueNames.end())
            sets[static_cast<std::size_t>(kind - kNameCueNames.begin())].merge(row.word_set(1));
    return sets;
}

using WordNumbers = std::unordered_map<std::u32string, int>;

int number_of(const WordNumbers& numbers, std::u32string_view lower) {
    const auto found = numbers.find(std::u32string(lower));
    return found == numbers.end() ? 0 : found->second;
}

}  // namespace

ReadText::ReadText(std::u32string_view as_printed)
    : printed(as_printed), text(reference::with_curled_quotes(as_printed)), lower(reference::lower_of(text)) {
    for (char32_t& c : lower)
        if (text::is_space(c)) c = U' ';
}

bool ReadText::starts_word(std::size_t at) const {
    return at == 0 ||
           !(text::is_letter(text[at - 1]) || text::is_digit(text[at - 1]) || text::is_mark(text[at - 1]));
}

std::size_t ReadText::skip_spaces(std::size_t at) const {
    while (at < lower.size() && lower[at] == U' ')
        ++at;
    return at;
}

std::size_t ReadText::trim_end(std::size_t start, std::size_t end) const {
    while (end > start && lower[end - 1] == U' ')
        --end;
    return end;
}

std::string ReadText::utf8(std::size_t start, std::size_t end) const {
    return text::to_utf8(std::u32string_view(printed).substr(start, end - start));
}

bool is_hyphen_or_dash(char32_t c) {
    return c == U'-' || c == U'–' || c == U'—' || c == U'‑';
}

std::size_t term_at(Term kind, std::u32string_view lower, std::size_t at) {
    return longest_at(kind, lower, at, [&](const std::u32string& term) {
        const std::size_t end = at + term.size();
        return !text::is_letter(term.back()) || end == lower.size() || !text::is_letter(lower[end]);
    });
}

std::size_t piece_at(Term kind, std::u32string_view lower, std::size_t at) {
    return longest_at(kind, lower, at, [](const std::u32string&) { return true; });
}

bool is_term(Term kind, std::u32string_view lower) {
    return !lower.empty() && term_at(kind, lower, 0) == lower.size();
}

bool has_term_word(Term kind, std::u32string_view lower) {
    for (std::size_t i = 0; i < lower.size(); ++i)
        if ((i == 0 || !text::is_letter(lower[i - 1])) && text::is_letter(lower[i]) &&
            term_at(kind, lower, i) != 0)
            return true;
    return false;
}

bool is_city(std::u32string_view lower) {
    static const text::WordSet cities = [] {
        text::WordSet all;
        for (const text::TableRow& row : text::read_table("places.tsv", embedded::places_tsv(), 2))
            all.merge(row.word_set(1));
        return all;
    }();
    return cities.contains(lower);
}

int month_of(std::u32string_view lower) {
    static const WordNumbers months = [] {
        WordNumbers all;
        for (const std::string_view language : text::kHouseLanguages)
            for (const auto& [name, meaning] : text::number_words(language))
                if (meaning.kind == text::NumberWord::Kind::Month) all.emplace(name, meaning.value);
        return all;
    }();
    return number_of(months, lower);
}

int season_of(std::u32string_view lower) {
    static const WordNumbers seasons = [] {
        WordNumbers all;
        for (const text::TableRow& row : text::read_table("seasons.tsv", embedded::seasons_tsv(), 2))
            for (const std::string_view word : row.words(1))
                all.emplace(text::to_utf32(word), static_cast<int>(row.number(0)));
        return all;
    }();
    return number_of(seasons, lower);
}

bool is_name_cue(NameCue kind, std::u32string_view word) {
    static const auto sets = read_name_cues();
    return sets[static_cast<std::size_t>(kind)].contains(word);
}

}  // namespace tolmach::citation
