// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.hpp"

#include "embedded/text.hpp"
#include "text/by_language.hpp"
#include "text/character.hpp"
#include "text/ending_classes.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace tolmach::text {
namespace {

void mark_doubtful(NumberWords& words, std::string_view form, const TableRow& row) {
    const auto at = words.find(fold_with_offsets(form).text);
    if (at == words.end()) row.fail("a doubtful word that no row above has");
    at->second.doubtful = true;
}

// The same word may be a number and a month (French `sept`): the first row wins, months are found by their
// context.
NumberWords words_of(std::string_view language) {
    using Kind = NumberWord::Kind;
    constexpr std::array kKinds = {Kind::Word, Kind::Ordinal,  Kind::Magnitude, Kind::Month,
                                   Kind::Pm,   Kind::Am,       Kind::Hour,      Kind::Fraction,
                                   Kind::Half, Kind::WithHalf, Kind::Article,   Kind::Join};
    constexpr std::array<std::string_view, kKinds.size() + 2> kNames = {
        "word",     "ordinal", "magnitude", "month",   "pm",   "am",      "hour",
        "fraction", "half",    "with-half", "article", "join", "endings", "doubtful"};
    NumberWords words;
    EndingClasses endings;
    for (const TableRow& row : read_table("numbers.tsv", embedded::numbers_tsv(), 4)) {
        if (row[0] != language) continue;
        const auto forms = row.words(3, ' ');
        const std::size_t kind = row.index_of(1, kNames);
        if (kind == kKinds.size()) {
            endings.add(row[2], forms);
            continue;
        }
        if (kind > kKinds.size()) {
            for (const std::string_view form : forms)
                mark_doubtful(words, form, row);
            continue;
        }
        const int whole = static_cast<int>(row.number(2));
        const NumberWord word{kKinds[kind], whole, false, row.number(2) > whole};
        for (const std::string_view form : forms)
            for (std::string each : endings.forms_of(form)) {
                std::replace(each.begin(), each.end(), '_', ' ');
                words.emplace(fold_with_offsets(each).text, word);
            }
    }
    return words;
}

constexpr char32_t kEndOfWord = 1;

// What each character folds to by itself, where that is one character; 0 for any other. The letters of the
// house's languages lie below its end.
const std::array<char32_t, 0x530>& folded_alone() {
    static const auto table = [] {
        std::array<char32_t, 0x530> made{};
        for (char32_t each = 0; each < made.size(); ++each) {
            const std::u32string folded = fold(std::u32string_view(&each, 1));
            if (folded.size() == 1 && !is_mark(each)) made[each] = folded.front();
        }
        return made;
    }();
    return table;
}

std::size_t beginning_key(char32_t first, char32_t second, char32_t third) {
    return (first * 67U + second * 31U + third) % 4096U;
}

bool is_latin_letter(char32_t c) {
    return c >= U'a' && c <= U'z';
}

}  // namespace

NumberWordGlance::NumberWordGlance(const NumberWords& words, Of of) {
    for (const auto& entry : words) {
        const std::u32string& word = entry.first;
        const auto letter = [&](std::size_t at) { return at < word.size() ? word[at] : kEndOfWord; };
        if (of == Of::Beginnings && word.size() < 3)
            short_beginnings_.set(beginning_key(word[0], letter(1), 0));
        else
            beginnings_.set(beginning_key(word[0], letter(1), letter(2)));
        has_cyrillic_ = has_cyrillic_ || word[0] >= 0x400;
    }
}

// A mark behind a letter makes another of it.
WordBeginning::WordBeginning(std::u32string_view word) {
    const auto letter = [&, &alone = folded_alone()](std::size_t at) {
        if (at >= word.size()) return kEndOfWord;
        return word[at] < alone.size() ? alone[word[at]] : char32_t{0};
    };
    first = letter(0);
    second = letter(1);
    third = letter(2);
    is_empty = word.empty();
    is_plain = first != 0 && second != 0 && third != 0 && letter(3) != 0;
}

bool NumberWordGlance::may_hold(const WordBeginning& word) const {
    if (word.is_empty) return false;
    const auto [first, second, third, is_empty, is_plain] = word;
    // A word of both scripts is folded to one.
    const bool may_change =
        has_cyrillic_ && (is_latin_letter(first) || is_latin_letter(second) || is_latin_letter(third));
    return !is_plain || may_change || beginnings_.test(beginning_key(first, second, third)) ||
           short_beginnings_.test(beginning_key(first, second, 0)) ||
           short_beginnings_.test(beginning_key(first, kEndOfWord, 0));
}

const NumberWordGlance& number_word_glance(std::string_view language) {
    static ByLanguage<NumberWordGlance> known(
        [](std::string_view each) { return NumberWordGlance(number_words(each)); });
    static const NumberWordGlance none{NumberWords()};
    const NumberWordGlance* found = known.find(language);
    return found ? *found : none;
}

const NumberWords& number_words(std::string_view language) {
    static ByLanguage<NumberWords> known(words_of);
    static const NumberWords none;
    const NumberWords* found = known.find(language);
    return found ? *found : none;
}

const FigureStyle& figure_style(std::string_view language) {
    static const std::map<std::string, FigureStyle, std::less<>> known = [] {
        std::map<std::string, FigureStyle, std::less<>> all;
        for (const TableRow& row : read_table("figure_style.tsv", embedded::figure_style_tsv(), 5))
            all.emplace(row[0], FigureStyle{row.index_of(1, {"decimal", "group"}) == 1,
                                            row.index_of(2, {"day", "month"}) == 1,
                                            row.index_of(3, {"small", "capital"}) == 1, to_utf32(row[4])});
        return all;
    }();
    auto at = known.find(language);
    if (at == known.end()) at = known.find(primary_language(language));
    return at == known.end() ? known.at("*") : at->second;
}

}  // namespace tolmach::text
