// SPDX-License-Identifier: Apache-2.0
#include "terminology/name_words.hpp"

#include "terminology/name_cues.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::terminology {
namespace {

using View = std::u32string_view;

bool is_apostrophe(char32_t c) {
    return c == U'’' || c == U'\'';
}
bool is_part(char32_t c) {
    return text::is_letter(c) || text::is_mark(c) || text::is_digit(c);
}

// A hyphen, an apostrophe or a stop between letters belongs to the word, but for the stop of an initial.
std::size_t end_of_word(View text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size()) {
        const bool inner = end > start && end + 1 < text.size() && is_part(text[end + 1]) &&
                           (text[end] == U'-' || is_apostrophe(text[end]) ||
                            (text[end] == U'.' && end - start > 1 && text::is_letter(text[end + 1])));
        if (!is_part(text[end]) && !inner) break;
        ++end;
    }
    return end;
}

void strip_possessive(NameWord& word, View text) {
    const bool with_s = word.text.size() > 2 &&
                        is_cue(NameCue::PossessiveEnding, View(word.text).substr(word.text.size() - 1)) &&
                        is_apostrophe(word.text[word.text.size() - 2]);
    if (with_s && !is_cue(NameCue::Owner, View(word.text).substr(0, word.text.size() - 2))) {
        word.text.resize(word.text.size() - 2);
        word.end -= 2;
    }
    // `Holy Rus’)`: an apostrophe before another mark is a letter, before a space a possessive.
    if (word.end + 1 < text.size() && is_apostrophe(text[word.end]) &&
        text::is_punctuation(text[word.end + 1]))
        word.text += text[word.end++];
}

bool joins(View gap) {
    return gap.size() == 1 && text::is_space(gap[0]);
}

}  // namespace

std::vector<NameWord> name_words(View text) {
    std::vector<NameWord> words;
    std::size_t before = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_part(text[i])) {
            ++i;
            continue;
        }
        NameWord word;
        word.start = i;
        i = word.end = end_of_word(text, i);
        word.text = text.substr(word.start, word.end - word.start);
        word.is_capital = text::is_upper(word.text.front());
        word.is_initial = word.is_capital && word.text.size() == 1 && i < text.size() && text[i] == U'.';
        if (word.is_initial) word.end = ++i;
        if (is_cue(NameCue::Suffix, word.text) && i < text.size() && text[i] == U'.') {
            word.text += text[i];
            word.end = ++i;
        }
        strip_possessive(word, text);
        const View gap = text.substr(before, word.start - before);
        word.opens_sentence = words.empty() || gap.find_first_of(U".!?«“\"—") != View::npos;
        word.in_parentheses = gap.ends_with(U'(');
        if (!words.empty()) words.back().joins_next = joins(gap) || (gap.empty() && words.back().is_initial);
        before = word.end;
        words.push_back(std::move(word));
    }
    return words;
}

bool is_acronym(View word) {
    constexpr View kNumerals = U"IVXLC";
    const bool capitals = std::all_of(word.begin(), word.end(),
                                      [](char32_t c) { return text::is_upper(c) || text::is_digit(c); });
    return word.size() >= 2 && word.size() <= 6 && capitals && text::is_upper(word.front()) &&
           text::is_upper(word.back()) && word.find_first_not_of(kNumerals) != View::npos;
}

bool has_inner_capital(View word) {
    for (std::size_t i = 1; i < word.size(); ++i)
        if (text::is_upper(word[i]) && text::is_lower(word[i - 1])) return true;
    return false;
}

std::u32string printed(const std::vector<NameWord>& words, std::size_t first, std::size_t last) {
    std::u32string text;
    for (std::size_t i = first; i <= last; ++i) {
        if (!text.empty()) text += U' ';
        text += words[i].text;
        if (words[i].is_initial) text += U'.';
    }
    return text;
}

}  // namespace tolmach::terminology
