// SPDX-License-Identifier: Apache-2.0
#include "text/added_half.hpp"

#include "text/character.hpp"
#include "text/fold.hpp"

#include <string>

namespace tolmach::text {
namespace {

constexpr int kMostWordsOfHalf = 3;

bool stands_between_words(char32_t c) {
    return is_space(c) || c == U'-' || c == U'’';
}

bool adds_half(const std::u32string& phrase, const NumberWords& words) {
    const auto at = words.find(phrase);
    return at != words.end() && at->second.kind == NumberWord::Kind::WithHalf;
}

}  // namespace

PlaceOfWord word_behind(std::u32string_view text, std::size_t at) {
    while (at < text.size() && stands_between_words(text[at]))
        ++at;
    PlaceOfWord word{at, at};
    while (word.end < text.size() && is_letter_or_mark(text[word.end]))
        ++word.end;
    return word;
}

PlaceOfWord word_before(std::u32string_view text, std::size_t at) {
    while (at > 0 && stands_between_words(text[at - 1]))
        --at;
    PlaceOfWord word{at, at};
    while (word.start > 0 && is_letter_or_mark(text[word.start - 1]))
        --word.start;
    return word;
}

std::optional<std::size_t> end_of_added_half(std::u32string_view text, std::size_t at,
                                             const NumberWords& words) {
    const std::size_t sign = at < text.size() && is_space(text[at]) ? at + 1 : at;
    if (sign < text.size() && text[sign] == U'½') return sign + 1;
    // A glance that spares most texts the folding: what joins the half is a short word.
    constexpr std::size_t kLongestFirst = 3;
    if (const PlaceOfWord first = word_behind(text, at); first.end > first.start + kLongestFirst)
        return std::nullopt;
    std::u32string phrase;
    for (int count = 0; count < kMostWordsOfHalf; ++count) {
        const PlaceOfWord word = word_behind(text, at);
        if (word.start == word.end) return std::nullopt;
        phrase += (phrase.empty() ? U"" : U" ") + fold(text.substr(word.start, word.end - word.start));
        at = word.end;
        if (adds_half(phrase, words)) return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> start_of_added_half(std::u32string_view text, PlaceOfWord half,
                                               const NumberWords& words) {
    std::u32string phrase = fold(text.substr(half.start, half.end - half.start));
    for (int count = 1; count < kMostWordsOfHalf; ++count) {
        half = word_before(text, half.start);
        if (half.start == half.end) return std::nullopt;
        phrase = fold(text.substr(half.start, half.end - half.start)) + U" " + phrase;
        if (adds_half(phrase, words)) return half.start;
    }
    return std::nullopt;
}

}  // namespace tolmach::text
