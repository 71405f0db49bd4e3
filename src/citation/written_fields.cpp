// SPDX-License-Identifier: Apache-2.0
#include "citation/written_fields.hpp"

#include "editions/date.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

std::string padded(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// An initial and what it stands before are not parted.
std::string with_tied_initials(std::string_view name) {
    std::string made;
    for (std::size_t at = 0; at < name.size(); ++at)
        if (name[at] == ' ' && at > 1 && name[at - 1] == '.')
            made += kNoBreak;
        else
            made += name[at];
    return made;
}

std::string years_of(const Date& date, const Style& style) {
    const bool range = date.end_year > 0 && date.end_year != date.year;
    return std::to_string(date.year) + (range ? style.page_range + std::to_string(date.end_year) : "");
}

// A month or a season with its year, in the words of a language; English writes them with a capital.
std::string month_and_year(const Date& date, const Style& style, std::string_view language) {
    const editions::LanguageConventions words = editions::conventions_for(language);
    const auto month = [&](int number) {
        return words.date.months_alone[static_cast<std::size_t>(number - 1)];
    };
    const std::string year = std::to_string(date.year);
    if (date.season > 0)
        return words.date.seasons[static_cast<std::size_t>(date.season - 1)] + " " + years_of(date, style);
    std::string made = month(date.month);
    if (date.end_month > 0) {
        const bool other_year = date.end_year > 0 && date.end_year != date.year;
        made += (other_year ? " " + year + "\u00A0– " : "–") + month(date.end_month);
        return made + " " + std::to_string(other_year ? date.end_year : date.year);
    }
    return made + " " + year;
}

}  // namespace

std::string initials_of(std::string_view given) {
    std::string made;
    bool at_start = true;
    for (std::size_t at = 0; at < given.size();) {
        const char32_t c = text::next_code_point(given, at);
        if (text::is_letter(c) && at_start) {
            if (!made.empty() && made.back() != '-') made += kNoBreak;
            text::append_utf8(made, text::to_upper(c));
            made += '.';
        } else if (c == U'-' && !made.empty()) {
            made += '-';
        }
        at_start = text::is_space(c) || c == U'-' || c == U'.';
    }
    return made;
}

std::string with_capital(std::string_view text) {
    std::size_t at = 0;
    std::string made;
    if (!text.empty()) text::append_utf8(made, text::to_upper(text::next_code_point(text, at)));
    return made + std::string(text.substr(at));
}

std::string tidy(std::string_view text) {
    std::string made;
    for (const char32_t c : text::to_utf32(text)) {
        const bool space = text::is_space(c);
        if (space && (made.empty() || made.back() == ' ')) continue;
        text::append_utf8(made, space ? U' ' : c);
    }
    if (made.ends_with(' ')) made.pop_back();
    return made;
}

std::string with_ranges(std::string_view pages, std::string_view dash) {
    std::string made;
    const std::u32string text = text::to_utf32(pages);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool range = std::u32string_view(U"-‐‑–—").find(text[i]) != std::u32string_view::npos &&
                           i > 0 && i + 1 < text.size() && text::has_letter_or_digit(text.substr(i - 1, 1)) &&
                           text::has_letter_or_digit(text.substr(i + 1, 1));
        if (range)
            made += dash;
        else
            text::append_utf8(made, text[i]);
    }
    return made;
}

std::string written_name(const Person& person, NameForm form) {
    if (person.is_body()) return tidy(person.literal);
    std::string made;
    if (form == NameForm::FamilyInitials) {
        made = tidy(person.family);
        if (!person.given.empty()) made += std::string(kNoBreak) + initials_of(person.given);
        if (!person.suffix.empty()) made += ", " + person.suffix;
        return made;
    }
    made = tidy(person.family_first ? person.family + " " + person.given
                                    : person.given + " " + person.family + " " + person.suffix);
    return with_tied_initials(made);
}

std::string written_date(const Date& date, const Style& style, std::string_view language) {
    if (date.year == 0) return tidy(date.printed);
    if (date.month == 0 && date.season == 0) return years_of(date, style);
    if (date.day == 0) return month_and_year(date, style, language);
    if (style.day == DayForm::Figures)
        return padded(date.day) + "." + padded(date.month) + "." + std::to_string(date.year);
    const editions::LanguageConventions words = editions::conventions_for(language);
    return editions::write_date({date.year, date.month, date.day}, words);
}

}  // namespace tolmach::citation
