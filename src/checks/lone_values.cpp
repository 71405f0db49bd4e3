// SPDX-License-Identifier: Apache-2.0
#include "checks/lone_values.hpp"

#include "checks/numbers.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/number_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace tolmach::checks {
namespace {

using Values = std::set<std::string, std::less<>>;

// Every value that a text names, in whatever way.
Values all_values(const text::Numbers& numbers) {
    Values values(numbers.words.begin(), numbers.words.end());
    values.insert(numbers.roman.begin(), numbers.roman.end());
    for (const text::NumberToken& figure : numbers.figures)
        values.insert(figure.readings.begin(), figure.readings.end());
    for (const text::WordedNumber& worded : numbers.worded)
        values.insert(worded.readings.begin(), worded.readings.end());
    return values;
}

bool answers(const Values& values, const text::WordedNumber& number) {
    return std::any_of(number.readings.begin(), number.readings.end(),
                       [&](const std::string& reading) { return values.contains(reading); });
}

// A numeral, or an ordinal in words, that the other side does not have.
std::optional<std::string> unanswered_ordinal(const text::Numbers& numbers, const Values& other) {
    // `Mojmír I` is Mojmír in another language; `first` and `second` say as often what follows what.
    for (const std::string& value : numbers.roman)
        if (value != "1" && !other.contains(value)) return value;
    for (const text::WordedNumber& number : numbers.worded)
        if (number.ordinal && !number.doubtful && number.value != "1" && number.value != "2" &&
            !answers(other, number))
            return number.value;
    return std::nullopt;
}

// A glance that spares most texts a reading of their numbers.
bool may_hold_numeral(const View& view) {
    const std::u32string& text = view.text;
    if (!view.characters().has_two_capitals()) return false;
    constexpr std::u32string_view kLetters = U"IVXLCDM";
    for (std::size_t i = 1; i < text.size(); ++i)
        if (among(text[i - 1], kLetters) && among(text[i], kLetters)) return true;
    return false;
}

struct LoneMonth {
    std::size_t start = 0, end = 0;
    int month = 0;
};

// A figure beside a month makes a date of it, which is compared as one.
bool is_beside_figure(const std::u32string& text, std::size_t start, std::size_t end) {
    while (start > 0 && !text::is_letter(text[start - 1]) && !text::is_digit(text[start - 1]))
        --start;
    while (end < text.size() && !text::is_letter(text[end]) && !text::is_digit(text[end]))
        ++end;
    return (start > 0 && text::is_digit(text[start - 1])) || (end < text.size() && text::is_digit(text[end]));
}

// `in May`, and neither `Theresa May` nor `May I`.
bool follows_small_word(const std::u32string& text, std::size_t at) {
    if (at < 2 || !text::is_space(text[at - 1]) || !text::is_letter(text[at - 2])) return false;
    std::size_t start = at - 1;
    while (start > 0 && text::is_letter(text[start - 1]))
        --start;
    return text::is_lower(text[start]);
}

// A short form, of which a full name of the month goes on: `sept`, and the Belarusian `ліст`, a letter.
bool is_short_form(const text::NumberWords& words, std::u32string_view word, int month) {
    constexpr std::size_t kShorter = 3;  // Endings of cases are shorter than what a short form leaves out.
    return std::any_of(words.begin(), words.end(), [&](const auto& each) {
        return each.second.kind == text::NumberWord::Kind::Month && each.second.value == month &&
               each.first.size() >= word.size() + kShorter && each.first.starts_with(word);
    });
}

// The months of a text that stand without a day or a year, in full words that are written as the language
// writes months: with a capital within an English sentence, with a small letter elsewhere.
std::vector<LoneMonth> lone_months(const View& view, const std::string& tag) {
    constexpr std::size_t kShortest = 3;
    const bool capital = text::figure_style(tag).capital_months;
    std::vector<LoneMonth> months;
    if (capital && view.characters().capitals().empty()) return months;
    const auto& words = text::number_words(tag);
    const auto& glance = text::number_word_glance(tag);
    for (const auto& [start, end] : view.words()) {
        const std::u32string_view word = view.written({start, end});
        if (word.size() < kShortest || text::is_upper(word.front()) != capital || !glance.may_hold(word))
            continue;
        if (capital && !follows_small_word(view.text, start)) continue;
        if (end < view.text.size() && view.text[end] == U'.' && end + 1 < view.text.size()) continue;
        const std::u32string folded = text::to_utf32(text::fold(text::to_utf8(word)));
        const auto meant = words.find(folded);
        if (meant == words.end() || meant->second.kind != text::NumberWord::Kind::Month ||
            is_short_form(words, folded, meant->second.value))
            continue;
        if (!is_beside_figure(view.text, start, end)) months.push_back({start, end, meant->second.value});
    }
    return months;
}

std::optional<LoneMonth> unanswered_month(const std::vector<LoneMonth>& months,
                                          const std::vector<LoneMonth>& others,
                                          const text::Numbers& numbers) {
    for (const LoneMonth& each : months) {
        const auto same = [&](const auto& other) { return other.month == each.month; };
        if (std::none_of(others.begin(), others.end(), same) &&
            std::none_of(numbers.months.begin(), numbers.months.end(), same))
            return each;
    }
    return std::nullopt;
}

}  // namespace

void find_other_numeral(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    if (!may_hold_numeral(pair.target)) return;
    const auto& target = pair.target.numbers(pair.file.target_language);
    if (target.roman.empty()) return;
    const auto& source = pair.source.numbers(pair.file.source_language);
    if (source.roman.empty() && source.worded.empty()) return;
    const Values in_source = all_values(source);
    const auto other = std::find_if(target.roman.begin(), target.roman.end(),
                                    [&](const std::string& value) { return !in_source.contains(value); });
    if (other == target.roman.end()) return;
    if (const auto lost = unanswered_ordinal(source, all_values(target)))
        found.push_back(pair.whole(
            kNumberMismatch, "the source has " + *lost + ", the target " + *other + " in Roman figures"));
}

void find_other_month(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const auto source = lone_months(pair.source, pair.file.source_language);
    if (source.empty()) return;
    const auto target = lone_months(pair.target, pair.file.target_language);
    const auto other = unanswered_month(target, source, pair.source.numbers(pair.file.source_language));
    if (!other || !unanswered_month(source, target, pair.target.numbers(pair.file.target_language))) return;
    found.push_back(pair.at(kDateMismatch, other->start, other->end,
                            "the source has another month, and no day or year beside it"));
}

}  // namespace tolmach::checks
