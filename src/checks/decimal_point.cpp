// SPDX-License-Identifier: Apache-2.0
#include "checks/decimal_point.hpp"

#include "checks/conventions.hpp"
#include "checks/measures.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/number_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using Text = std::u32string_view;

struct Decimal {
    std::size_t start = 0, end = 0;
};

std::size_t end_of_digits(Text text, std::size_t at) {
    while (at < text.size() && text::is_digit(text[at]))
        ++at;
    return at;
}

bool goes_on(Text text, std::size_t at) {
    return at + 1 < text.size() && among(text[at], U".,:/-–") && text::is_digit(text[at + 1]);
}

// `5.6`, and none of `1.2.3`, `12.05.2020`, `v2.0`, `5.6-8`.
std::vector<Decimal> decimals_in(Text text) {
    std::vector<Decimal> found;
    for (std::size_t i = 0; i < text.size();) {
        if (!text::is_digit(text[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        i = end_of_digits(text, i);
        if (i + 1 >= text.size() || text[i] != U'.' || !text::is_digit(text[i + 1])) {
            while (goes_on(text, i))
                i = end_of_digits(text, i + 1);
            continue;
        }
        const std::size_t end = end_of_digits(text, i + 1);
        const bool free = start == 0 || !(in_word(text[start - 1]) || among(text[start - 1], U"_@№#§/.:"));
        const bool closed = end == text.size() || !(text::is_letter(text[end]) && !text::is_space(text[end]));
        if (free && closed && !goes_on(text, end)) found.push_back({start, end});
        for (i = end; goes_on(text, i);)
            i = end_of_digits(text, i + 1);
    }
    return found;
}

std::u32string folded_word(Text text, std::size_t start, std::size_t end) {
    return text::fold(text.substr(start, end - start));
}

// Whether the word before a number is a name (`Windows 8.1`) or says what is numbered (`section 4.2`).
bool is_name_or_number_of(Text text, std::size_t at, const Conventions& of) {
    while (at > 0 && (text::is_space(text[at - 1]) || text[at - 1] == U'.'))
        --at;
    if (at > 0 && among(text[at - 1], U"№#§°")) return true;
    std::size_t start = at;
    while (start > 0 && text::is_letter(text[start - 1]))
        --start;
    if (start == at) return false;
    if (text::is_upper(text[start]) && start > 0) return true;
    return of.numbered.contains(text::to_utf8(folded_word(text, start, at)));
}

// Whether something behind the number shows that it is a quantity.
bool counts_something(Text text, const Decimal& number, const std::string& language) {
    const base::CodePointSpan span{base::CodePoint(number.start), base::CodePoint(number.end)};
    if (what_they_count(text, {span}, language).front().measures.any()) return true;
    const std::size_t start = text::skip_spaces(text, number.end);
    std::size_t end = start;
    while (end < text.size() && text::is_letter(text[end]))
        ++end;
    const auto& words = text::number_words(language);
    const auto at = words.find(folded_word(text, start, end));
    return at != words.end() && at->second.kind == text::NumberWord::Kind::Magnitude;
}

// Whether the source has the number as a clock time: `5.30 p.m.`
bool is_time_in(Text source, Text number, const std::string& language) {
    const std::size_t at = source.find(number);
    if (at == source.npos) return true;
    const std::size_t start = text::skip_spaces(source, at + number.size());
    std::size_t end = start;
    while (end < source.size() &&
           (text::is_letter(source[end]) ||
            (source[end] == U'.' && end + 1 < source.size() && text::is_letter(source[end + 1]))))
        ++end;
    const auto& words = text::number_words(language);
    const auto word = words.find(folded_word(source, start, end));
    using Kind = text::NumberWord::Kind;
    return word != words.end() && (word->second.kind == Kind::Pm || word->second.kind == Kind::Am);
}

}  // namespace

void DecimalPoint::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const Conventions& of = conventions_of(pair.file.target_language);
    if (of.decimal != U"," || !pair.target.has_digits() || !pair.target.may_hold(U".")) return;
    const std::vector<Decimal> decimals = decimals_in(pair.target.text);
    if (decimals.empty()) return;
    const Text text = pair.target.text;
    const View::Mask& masked = pair.target.not_prose();
    for (const Decimal& number : decimals) {
        const Text written = text.substr(number.start, number.end - number.start);
        if (masked[number.start] || is_time_in(pair.source.text, written, pair.file.source_language))
            continue;
        if (!counts_something(text, number, pair.file.target_language) &&
            is_name_or_number_of(text, number.start, of))
            continue;
        if (pair.is_reference()) return;
        found.push_back(pair.at(kNumberFormat, number.start, number.end,
                                "a decimal has a point, where this language writes a comma"));
    }
}

}  // namespace tolmach::checks
