// SPDX-License-Identifier: Apache-2.0
#include "citation/read_dates.hpp"

#include "text/character.hpp"

#include <string_view>

namespace tolmach::citation {
namespace {

constexpr std::size_t kYearDigits = 4;

// Reads a date from left to right; each step moves on only where it found what it reads.
class DateReader {
  public:
    DateReader(const ReadText& note, std::size_t at) : note_(note), start_(at), at_(at) {}

    std::optional<Date> date(bool month_first) {
        Date date;
        if (!(iso(date) || figures(date, month_first) || day_first(date) || month_day(date) || season(date) ||
              year_alone(date)))
            return std::nullopt;
        date.span = {base::CodePoint(start_), base::CodePoint(at_)};
        date.printed = note_.utf8(start_, at_);
        return date;
    }

  private:
    char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < note_.size() ? note_.text[at_ + ahead] : U'\0';
    }
    void spaces() { at_ = note_.skip_spaces(at_); }
    // What a step began is undone where it fails.
    bool back_to(std::size_t at) {
        at_ = at;
        return false;
    }
    bool mark(char32_t c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }
    bool range_mark() {
        const std::size_t from = at_;
        spaces();
        if (!is_hyphen_or_dash(peek())) return back_to(from);
        ++at_;
        spaces();
        return true;
    }

    // So many figures and no more of them behind.
    int digits(std::size_t least, std::size_t most) {
        std::size_t size = 0;
        int value = 0;
        while (size <= most && text::is_digit(peek(size)) && peek(size) <= U'9') {
            value = value * 10 + static_cast<int>(peek(size) - U'0');
            ++size;
        }
        if (size < least || size > most) return 0;
        at_ += size;
        return value;
    }
    int year() {
        const std::size_t from = at_;
        const int value = year_at(note_, at_);
        if (value == 0) return 0;
        at_ = from + kYearDigits;
        return value;
    }
    // `2020 г.`, `2019 года`
    void tail() {
        const std::size_t next = note_.skip_spaces(at_);
        if (next > at_)
            if (const std::size_t size = term_at(Term::DateTail, note_.lower, next)) at_ = next + size;
    }
    int word(int (*value_of)(std::u32string_view)) {
        std::size_t end = at_;
        while (end < note_.size() && text::is_letter(note_.text[end]))
            ++end;
        const int value = value_of(std::u32string_view(note_.lower).substr(at_, end - at_));
        if (value == 0) return 0;
        at_ = end;
        if (peek() == U'.' && end - start_ > 0 && is_abbreviated()) ++at_;
        return value;
    }
    // Whether the stop behind a month belongs to it: `Sept. 2019`, not `in May. 2019`.
    bool is_abbreviated() const {
        const std::size_t next = note_.skip_spaces(at_ + 1);
        return next < note_.size() && (text::is_digit(note_.text[next]) || note_.text[next] == U',');
    }
    int month() { return word(month_of); }
    int day() {
        const int value = digits(1, 2);
        if (value < 1 || value > 31) return 0;
        if (const std::size_t size = term_at(Term::Ordinal, note_.lower, at_)) at_ += size;
        return value;
    }

    bool iso(Date& date) {
        const std::size_t from = at_;
        const int y = year();
        if (y == 0 || !(peek() == U'-' || peek() == U'.')) return back_to(from);
        const char32_t between = peek();
        ++at_;
        const int m = digits(2, 2);
        if (m < 1 || m > 12 || !mark(between)) return back_to(from);
        const int d = digits(2, 2);
        if (d < 1 || d > 31) return back_to(from);
        date.year = y, date.month = m, date.day = d;
        return true;
    }

    // `05.02.2020`, `5/2/2020`
    bool figures(Date& date, bool month_first) {
        const std::size_t from = at_;
        int d = digits(1, 2);
        if (d == 0 || !(peek() == U'.' || peek() == U'/')) return back_to(from);
        const char32_t between = peek();
        ++at_;
        int m = digits(1, 2);
        if (m == 0 || !mark(between)) return back_to(from);
        const int y = year();
        if (between == U'/' && (m > 12 || (month_first && d <= 12))) std::swap(d, m);
        if (y == 0 || m > 12 || d > 31) return back_to(from);
        date.year = y, date.month = m, date.day = d;
        tail();
        return true;
    }

    // `5 February 2020`, `1er mars 2021`, `1–3 May 2019`, `30 April – 2 May 2019`, `14 февр.`
    bool day_first(Date& date) {
        const std::size_t from = at_;
        date = {};
        date.day = day();
        if (date.day == 0) return back_to(from);
        const std::size_t behind_day = at_;
        if (range_mark()) {
            date.end_day = day();
            if (date.end_day == 0) at_ = behind_day;
        }
        spaces();
        if (note_.lower.compare(at_, 3, U"of ") == 0) at_ += 3;
        date.month = month();
        if (date.month == 0) return back_to(from);
        const std::size_t behind_month = at_;
        if (date.end_day == 0 && range_mark()) {
            date.end_day = day();
            spaces();
            date.end_month = date.end_day != 0 ? month() : 0;
            if (date.end_month == 0) date.end_day = 0, at_ = behind_month;
        }
        optional_year(date);
        return true;
    }

    void optional_year(Date& date) {
        const std::size_t from = at_;
        if (peek() == U',') ++at_;
        spaces();
        date.year = at_ > from ? year() : 0;
        if (date.year == 0)
            at_ = from;
        else
            tail();
        if (at_ == from && peek() == U'.' && is_short_month()) ++at_;
    }
    // GOST: `2019. 14 февр.` at the end of a reference keeps its stop.
    bool is_short_month() const {
        std::size_t start = at_;
        while (start > start_ && text::is_letter(note_.text[start - 1]))
            --start;
        return at_ - start <= 4 && month_of(std::u32string_view(note_.lower).substr(start, at_ - start)) != 5;
    }

    // `February 5, 2020`, `May 2015`, `July, 1919`, `May–June 2015`, `December 2019 – January 2020`
    bool month_day(Date& date) {
        const std::size_t from = at_;
        date = {};
        date.month = month();
        if (date.month == 0) return back_to(from);
        const std::size_t behind_month = at_;
        if (peek() == U'/') ++at_;
        if (at_ > behind_month || range_mark()) {
            date.end_month = month();
            if (date.end_month == 0) at_ = behind_month;
        }
        const std::size_t behind_months = at_;
        spaces();
        if (date.end_month == 0 && at_ > behind_months) {
            date.day = day();
            if (date.day != 0 && range_mark()) date.end_day = day();
        }
        if (date.day == 0) at_ = behind_months;
        const std::size_t before_year = at_;
        optional_year(date);
        if (date.year == 0 && date.day == 0) return back_to(from);
        if (date.year == 0) at_ = before_year;
        return true;
    }

    bool season(Date& date) {
        const std::size_t from = at_;
        date = {};
        date.season = word(season_of);
        if (date.season == 0) return back_to(from);
        if (range_mark() || mark(U'/')) word(season_of);
        if (peek() == U',') ++at_;
        spaces();
        date.year = year();
        if (date.year == 0) return back_to(from);
        end_of_years(date);
        tail();
        return true;
    }

    bool year_alone(Date& date) {
        const std::size_t from = at_;
        date = {};
        date.year = year();
        if (date.year == 0) return back_to(from);
        end_of_years(date);
        // `2020-х`, `100-летие`, a part of a number or a word.
        if (text::is_letter(peek()) || (is_hyphen_or_dash(peek()) && text::is_letter(peek(1))))
            return back_to(from);
        tail();
        return true;
    }

    // `2016–2018`, `2019/20`
    void end_of_years(Date& date) {
        const std::size_t from = at_;
        if (!is_hyphen_or_dash(peek()) && peek() != U'/') return;
        ++at_;
        if (const int end = year(); end > date.year) {
            date.end_year = end;
            return;
        }
        constexpr int kCentury = 100;
        const int end = digits(2, 2);
        if (end != 0 && end == (date.year + 1) % kCentury)
            date.end_year = date.year + 1;
        else
            at_ = from;
    }

    const ReadText& note_;
    std::size_t start_, at_;
};

}  // namespace

std::optional<Date> date_at(const ReadText& note, std::size_t at, bool month_first) {
    if (!note.starts_word(at)) return std::nullopt;
    return DateReader(note, at).date(month_first);
}

int year_at(const ReadText& note, std::size_t at) {
    constexpr int kFirstYear = 1500;
    constexpr int kLastYear = 2100;
    if (at + kYearDigits > note.size()) return 0;
    int value = 0;
    for (std::size_t i = at; i < at + kYearDigits; ++i) {
        if (note.text[i] < U'0' || note.text[i] > U'9') return 0;
        value = value * 10 + static_cast<int>(note.text[i] - U'0');
    }
    if (at + kYearDigits < note.size() && text::is_digit(note.text[at + kYearDigits])) return 0;
    return value >= kFirstYear && value <= kLastYear ? value : 0;
}

}  // namespace tolmach::citation
