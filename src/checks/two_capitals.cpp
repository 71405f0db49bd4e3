// SPDX-License-Identifier: Apache-2.0
#include "checks/word_rules.hpp"
#include "text/character.hpp"
#include "text/language.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Two capitals, and small letters only behind them; `CDs` has too few.
bool has_two_capitals(std::u32string_view word) {
    constexpr std::size_t kFewestSmall = 2;
    return word.size() >= 2 + kFewestSmall && text::is_upper(word[0]) && text::is_upper(word[1]) &&
           std::all_of(word.begin() + 2, word.end(), text::is_lower);
}

// `LEs bureaux`: three letters are one where they make a word that every text has.
bool is_common_word(const WordAt& at) {
    constexpr std::size_t kLetters = 3;
    return at.word.size() == kLetters && text::is_upper(at.word[0]) && text::is_upper(at.word[1]) &&
           text::is_lower(at.word[2]) && text::common_words_in(at.small).contains(at.pair.language);
}

// `ЕСовский` beside `ЕС`; a name that the source writes so, whatever its script: `ВКонтакте`, VKontakte.
bool is_meant(const WordAt& at) {
    const std::u32string_view capitals = at.word.substr(0, 2);
    const auto is_capitals = [&](const auto& run) {
        return std::u32string_view(at.text()).substr(run.first, run.second - run.first) == capitals;
    };
    if (std::any_of(at.runs.begin(), at.runs.end(), is_capitals)) return true;
    std::optional<bool>& shouts = at.notes.source_shouts;
    if (!shouts) {
        const View& source = at.pair.source;
        shouts = std::any_of(source.words().begin(), source.words().end(),
                             [&](const auto& run) { return has_two_capitals(source.written(run)); });
    }
    return *shouts;
}

}  // namespace

void find_two_capitals(const WordAt& at, std::vector<Diagnostic>& found) {
    const bool is_slip = has_two_capitals(at.word) || is_common_word(at);
    if (!is_slip || is_roman_ordinal(at) || is_meant(at) || !at.notes.own.holds(at.start)) return;
    found.push_back(at.pair.at(kCaseWord, at.start, at.end, "a word begins with two capitals"));
}

}  // namespace tolmach::checks
