// SPDX-License-Identifier: Apache-2.0
#include "editions/date.hpp"

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace tolmach::editions {
namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool exists(const Date& date) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1000 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
    const int days = kDays[date.month - 1] + (date.month == 2 && is_leap(date.year) ? 1 : 0);
    return date.day >= 0 && date.day <= days;
}

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<Date> read_iso(std::string_view utf8) {
    const bool has_day = utf8.size() == 10 && utf8[7] == '-';
    if ((!has_day && utf8.size() != 7) || utf8[4] != '-') return std::nullopt;
    const auto year = whole(utf8.substr(0, 4)), month = whole(utf8.substr(5, 2));
    const auto day = has_day ? whole(utf8.substr(8, 2)) : 0;
    if (!year || !month || !day || (has_day && *day == 0)) return std::nullopt;
    return Date{*year, *month, *day};
}

/// Whether letters stand in the text that belong to neither the month nor a filler.
bool says_more(const std::u32string& text, base::CodePointSpan month,
               const std::vector<std::string>& fillers) {
    std::u32string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool inside_month = i >= month.start.value && i < month.end.value;
        if (i < text.size() && text::is_letter(text[i]) && !inside_month) {
            word += text[i];
            continue;
        }
        if (!word.empty() &&
            std::find(fillers.begin(), fillers.end(), text::fold(text::to_utf8(word))) == fillers.end())
            return true;
        word.clear();
    }
    return false;
}

void replace(std::string& pattern, std::string_view field, const std::string& with) {
    if (const std::size_t at = pattern.find(field); at != std::string::npos)
        pattern.replace(at, field.size(), with);
}

std::string padded(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::optional<Date> read_date(std::string_view utf8, std::string_view language) {
    const std::string_view trimmed = text::trim(utf8);
    constexpr std::size_t kLongest = 64;  // Longer than any date: the rest would be something else.
    if (trimmed.size() > kLongest) return std::nullopt;
    if (const auto iso = read_iso(trimmed)) return exists(*iso) ? iso : std::nullopt;
    const text::Numbers numbers = text::numbers_in(trimmed, language);
    const std::size_t figures = numbers.figures.size();
    if (numbers.months.size() != 1 || figures < 1 || figures > 2) return std::nullopt;
    const DateStyle style = conventions_for(language).date;
    const std::u32string code_points = text::to_utf32(trimmed);
    const text::MonthToken& month = numbers.months.front();
    if (says_more(code_points, month.span, style.fillers)) return std::nullopt;

    Date date;
    date.month = month.month;
    date.year = whole(numbers.figures.back().readings.front()).value_or(0);
    if (figures == 2) date.day = whole(numbers.figures.front().readings.front()).value_or(-1);
    if (!exists(date) || (figures == 2 && date.day == 0)) return std::nullopt;
    return date;
}

std::string write_date(const Date& date, const LanguageConventions& edition) {
    const DateStyle& style = edition.date;
    const auto month = static_cast<std::size_t>(date.month - 1);
    std::string written = date.day > 0 ? style.day : style.month;
    const bool first = date.day == 1 && !style.first_day.empty();
    replace(written, "{day}", first ? style.first_day : std::to_string(date.day));
    replace(written, "{month}", date.day > 0 ? style.months[month] : style.months_alone[month]);
    replace(written, "{year}", std::to_string(date.year));
    return written;
}

std::string iso_date(const Date& date) {
    return std::to_string(date.year) + "-" + padded(date.month) +
           (date.day > 0 ? "-" + padded(date.day) : "");
}

}  // namespace tolmach::editions
