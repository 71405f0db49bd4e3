// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_marks.hpp"

#include "formats/plain/back_links.hpp"
#include "formats/plain/words.hpp"
#include "reference/reference_features.hpp"
#include "text/character.hpp"

#include <array>
#include <string>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestRoman = 9;
constexpr std::size_t kLongestRange = 20;
constexpr std::size_t kLongestMarkWord = 20;
constexpr std::array kNumerals = {Numeral::Figures, Numeral::Roman, Numeral::Letters};

struct RomanFigure {
    std::u32string_view letters;
    std::size_t value;
};
constexpr std::array kRomanFigures = {RomanFigure{U"c", 100}, RomanFigure{U"xc", 90}, RomanFigure{U"l", 50},
                                      RomanFigure{U"xl", 40}, RomanFigure{U"x", 10},  RomanFigure{U"ix", 9},
                                      RomanFigure{U"v", 5},   RomanFigure{U"iv", 4},  RomanFigure{U"i", 1}};

constexpr std::u32string_view kRomanLetters = U"clxvi";

// The value of a whole word in Roman figures, written as the rule has it; 0 for none.
std::size_t roman_value(std::u32string_view word) {
    std::u32string lower;
    for (const char32_t c : word) {
        lower += text::to_lower(c);
        if (kRomanLetters.find(lower.back()) == kRomanLetters.npos) return 0;
    }
    if (lower != word && text::is_lower(word.back())) return 0;
    std::size_t value = 0;
    std::size_t at = 0;
    for (const RomanFigure& figure : kRomanFigures) {
        const std::size_t most =
            figure.letters == U"c" || figure.letters == U"x" || figure.letters == U"i" ? 3 : 1;
        for (std::size_t n = 0; n < most && lower.compare(at, figure.letters.size(), figure.letters) == 0;
             ++n) {
            value += figure.value;
            at += figure.letters.size();
        }
    }
    return at == lower.size() ? value : 0;
}

bool is_ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool opens_quotation(char32_t c) {
    return reference::is_opening_quote(c) || c == U'"' || c == U'\'';
}

bool is_range_sign(char32_t c) {
    return c == U'–' || c == U'-' || c == U'⁻';
}

// Behind `note`, `прим.` and the like in brackets, where the number stands; `at` itself without.
std::size_t skip_mark_word(std::u32string_view t, std::size_t at) {
    const std::size_t word = begins_with(Word::MarkWord, t.substr(at, kLongestMarkWord));
    return word == 0 ? at : text::skip_spaces(t, at + word);
}

void add_bracketed(std::vector<HeadMark>& found, std::u32string_view t, std::size_t at, std::size_t end) {
    const char32_t close = t[at] == U'[' ? U']' : U')';
    const bool caret = close == U']' && at + 1 < end && t[at + 1] == U'^';
    const std::size_t inside = skip_mark_word(t, at + (caret ? 2 : 1));
    for (const Numeral numeral : kNumerals) {
        if (numeral == Numeral::Letters && close == U')') continue;
        const auto number = number_at(t, inside, numeral);
        if (!number || number->place.end >= end || t[number->place.end] != close) continue;
        std::size_t behind = number->place.end + 1;
        if (behind < end && (t[behind] == U':' || t[behind] == U'.')) ++behind;
        const Dress dress = caret ? Dress::Caret : close == U']' ? Dress::Brackets : Dress::Parentheses;
        found.push_back({dress, numeral, number->number, behind});
    }
}

// `5.`, `5)`, `5 text`, `5text`, `^5`.
void add_plain(std::vector<HeadMark>& found, std::u32string_view t, std::size_t at, std::size_t end) {
    const bool caret = t[at] == U'^';
    for (const Numeral numeral : kNumerals) {
        const auto number = number_at(t, at + (caret ? 1 : 0), numeral);
        if (!number || number->place.end > end) continue;
        const std::size_t behind = number->place.end;
        const char32_t sign = behind < end ? t[behind] : U'\n';
        const char32_t next = behind + 1 < end ? t[behind + 1] : U'\n';
        const bool opens = text::is_space(next) || opens_quotation(next);
        if (caret) {
            if (numeral == Numeral::Figures) found.push_back({Dress::Caret, numeral, number->number, behind});
        } else if (sign == U'.' && (opens || (numeral == Numeral::Figures && text::is_letter(next)))) {
            found.push_back({Dress::Stop, numeral, number->number, behind + 1});
        } else if (sign == U')' && opens) {
            found.push_back({Dress::HalfParenthesis, numeral, number->number, behind + 1});
        } else if (numeral == Numeral::Figures &&
                   (text::is_space(sign) || text::is_letter(sign) || opens_quotation(sign))) {
            found.push_back({Dress::Bare, numeral, number->number, behind});
        }
    }
}

}  // namespace

int raised_digit(char32_t c) {
    if (c == U'¹') return 1;
    if (c == U'²' || c == U'³') return static_cast<int>(c - U'²') + 2;
    if (c == U'⁰' || (c >= U'⁴' && c <= U'⁹')) return static_cast<int>(c - U'⁰');
    return -1;
}

int figure(char32_t c) {
    return c >= U'0' && c <= U'9' ? static_cast<int>(c - U'0') : -1;
}

std::optional<WrittenNumber> number_at(std::u32string_view t, std::size_t at, Numeral numeral, bool raised) {
    std::size_t end = at;
    std::size_t number = 0;
    if (numeral == Numeral::Figures) {
        for (; end < t.size() && end - at <= kMostFigures; ++end) {
            const int digit = raised ? raised_digit(t[end]) : figure(t[end]);
            if (digit < 0) break;
            number = number * 10 + static_cast<std::size_t>(digit);
        }
        const bool nought = end > at && (t[at] == U'0' || t[at] == U'⁰');
        if (end - at > kMostFigures || number == 0 || nought) return std::nullopt;
    } else {
        while (end < t.size() && end - at <= kLongestRoman && is_ascii_letter(t[end]))
            ++end;
        if (end == at || end - at > kLongestRoman) return std::nullopt;
        if (numeral == Numeral::Roman)
            number = roman_value(t.substr(at, end - at));
        else
            number = end - at == 1 && text::is_lower(t[at]) ? static_cast<std::size_t>(t[at] - U'a') + 1 : 0;
        if (number == 0) return std::nullopt;
    }
    return WrittenNumber{number, {at, end}};
}

std::vector<WrittenNumber> numbers_at(std::u32string_view t, std::size_t at, Numeral numeral, bool raised,
                                      bool spaced) {
    std::vector<WrittenNumber> found;
    auto next = number_at(t, at, numeral, raised);
    while (next) {
        found.push_back(*next);
        const std::size_t end = next->place.end;
        if (end >= t.size()) break;
        const bool range = is_range_sign(t[end]);
        if (!range && t[end] != U',' && t[end] != U';') break;
        next = number_at(t, spaced ? text::skip_spaces(t, end + 1) : end + 1, numeral, raised);
        if (!next || next->number <= found.back().number ||
            next->number - found.back().number > (range ? kLongestRange : 999))
            break;
        // The sign between two numbers goes with the first of them.
        const std::size_t first = found.back().number;
        found.back().place.end = next->place.start;
        for (std::size_t passed = first + 1; range && passed < next->number; ++passed)
            found.push_back({passed, {next->place.start, next->place.start}});
    }
    return found;
}

std::vector<HeadMark> head_marks_at(std::u32string_view t, std::size_t at, std::size_t end) {
    std::vector<HeadMark> found;
    const std::size_t start = skip_back_links(t, at, end);
    if (start >= end) return found;
    if (t[start] == U'[' || t[start] == U'(') {
        add_bracketed(found, t, start, end);
    } else if (raised_digit(t[start]) >= 0) {
        if (const auto number = number_at(t, start, Numeral::Figures, true))
            found.push_back({Dress::Raised, Numeral::Figures, number->number, number->place.end});
    } else {
        add_plain(found, t, start, end);
    }
    if (found.empty() && start > at) found.push_back({Dress::Arrow, Numeral::Figures, 0, start});
    return found;
}

}  // namespace tolmach::formats::plain
