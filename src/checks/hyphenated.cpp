// SPDX-License-Identifier: Apache-2.0
#include "checks/hyphenated.hpp"

#include "embedded/checks.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace tolmach::checks {
namespace {

struct CompoundWords {
    text::WordSet before, after, joint, adjective;
};

const CompoundWords& compound_words(const std::string& language) {
    static const auto all = [] {
        std::map<std::string, CompoundWords, std::less<>> read;
        constexpr std::array kKinds = {&CompoundWords::before, &CompoundWords::after, &CompoundWords::joint,
                                       &CompoundWords::adjective};
        for (const text::TableRow& row : text::read_table("hyphenated.tsv", embedded::hyphenated_tsv(), 3))
            (read[std::string(row[0])].*kKinds[row.index_of(1, {"before", "after", "joint", "adjective"})]) =
                row.word_set(2);
        return read;
    }();
    static const CompoundWords none;
    const auto known = all.find(language);
    return known == all.end() ? none : known->second;
}

std::u32string lower(std::u32string_view word) {
    std::u32string made;
    for (const char32_t c : word)
        made.push_back(text::to_lower(c));
    return made;
}

bool in_compound(char32_t c) {
    return text::is_letter(c) || text::is_mark(c);
}

bool ends_in(std::u32string_view word, const text::WordSet& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](const std::u32string& ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
    });
}

/// Where a word starts and ends.
struct WordSpan {
    std::size_t start, end;
};

// `Ростов - на - Дону`: one word between two that are capitalised.
bool stands_in_place_name(std::u32string_view text, WordSpan first, WordSpan last) {
    constexpr std::u32string_view kSpaced = U" - ";
    const std::size_t next = last.end + kSpaced.size();
    if (text::is_upper(text[first.start]) && text.substr(last.end, kSpaced.size()) == kSpaced &&
        next < text.size() && text::is_upper(text[next]))
        return true;
    if (!text::is_upper(text[last.start]) || !text.substr(0, first.start).ends_with(kSpaced)) return false;
    std::size_t before = first.start - kSpaced.size();
    while (before > 0 && in_compound(text[before - 1]))
        --before;
    return text::is_upper(text[before]);
}

}  // namespace

bool may_be_compound(std::u32string_view text, std::size_t hyphen, std::string_view language) {
    std::size_t end = hyphen;
    while (end > 0 && text::is_space(text[end - 1]))
        --end;
    std::size_t start = end;
    while (start > 0 && in_compound(text[start - 1]))
        --start;
    std::size_t from = hyphen + 1;
    while (from < text.size() && text::is_space(text[from]))
        ++from;
    std::size_t to = from;
    while (to < text.size() && in_compound(text[to]))
        ++to;
    if (start == end || from == to) return false;
    if (text::is_upper(text[start]) && text::is_upper(text[from])) return true;
    if (stands_in_place_name(text, {start, end}, {from, to})) return true;
    const std::u32string first = lower(text.substr(start, end - start));
    const std::u32string last = lower(text.substr(from, to - from));
    const CompoundWords& words = compound_words(text::primary_language(language));
    return words.before.contains(first) || words.after.contains(last) ||
           (ends_in(first, words.joint) && ends_in(last, words.adjective));
}

}  // namespace tolmach::checks
