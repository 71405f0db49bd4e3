// SPDX-License-Identifier: Apache-2.0
#include "citation/read_figures.hpp"

#include "citation/read_dates.hpp"
#include "text/character.hpp"

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

bool is_digit_at(const ReadText& note, std::size_t at) {
    return at < note.size() && text::is_digit(note.text[at]);
}
bool is_letter_at(const ReadText& note, std::size_t at) {
    return at < note.size() && text::is_letter(note.text[at]);
}
bool is_dash_at(const ReadText& note, std::size_t at) {
    return at < note.size() && is_hyphen_or_dash(note.text[at]);
}
std::size_t digits_end(const ReadText& note, std::size_t at) {
    while (is_digit_at(note, at))
        ++at;
    return at;
}

// `12`, `28-44`, `390-ФЗ`, `12a`, `1.2`
std::size_t figure_end(const ReadText& note, std::size_t at) {
    for (;; ++at) {
        if (is_letter_at(note, at) || is_digit_at(note, at)) continue;
        const bool dash = is_dash_at(note, at) && (is_digit_at(note, at + 1) || is_letter_at(note, at + 1));
        const bool mark =
            at < note.size() && (note.text[at] == U'/' || note.text[at] == U'.') && is_digit_at(note, at + 1);
        if (!dash && !mark) return at;
    }
}

// Where the next figure of a range or a list ends; 0 where none follows: `27 – 41`; of pages `12, 15 and 19`.
std::size_t next_figure_end(const ReadText& note, std::size_t end, bool pages) {
    constexpr std::size_t kLongest = 4;
    const std::size_t at = note.skip_spaces(end);
    const bool range = is_dash_at(note, at);
    const bool comma = pages && at < note.size() && note.text[at] == U',';
    const std::size_t joint = range || comma ? 1 : pages && at > end ? term_at(Term::And, note.lower, at) : 0;
    if (joint == 0) return 0;
    const std::size_t from = note.skip_spaces(at + joint);
    const std::size_t next = digits_end(note, from);
    if (next == from || next - from > kLongest || is_letter_at(note, next)) return 0;
    if (range) return next;
    // A year or a date is no page of a list.
    const std::size_t behind = note.skip_spaces(next);
    const bool word = is_letter_at(note, behind) && term_at(Term::And, note.lower, behind) == 0;
    return word || year_at(note, from) != 0 ? 0 : next;
}

std::size_t list_end(const ReadText& note, std::size_t end, bool pages) {
    for (std::size_t more = end; more != 0;) {
        end = more;
        more = next_figure_end(note, end, pages);
    }
    return end;
}

// `№ 1 (33)`: the number counted through.
std::size_t whole_number_end(const ReadText& note, std::size_t end) {
    const std::size_t open = note.skip_spaces(end);
    if (open >= note.size() || note.text[open] != U'(') return end;
    const std::size_t close = digits_end(note, open + 1);
    const bool closes = close < note.size() && note.text[close] == U')';
    return closes && close > open + 1 && year_at(note, open + 1) == 0 ? close + 1 : end;
}

std::size_t roman_end(const ReadText& note, std::size_t start) {
    constexpr std::u32string_view kRoman = U"ivxlcdmхі";
    std::size_t end = start;
    while (end < note.size() &&
           (kRoman.find(note.lower[end]) != kRoman.npos || (end > start && is_dash_at(note, end))))
        ++end;
    return end > start && !is_dash_at(note, end - 1) && !is_letter_at(note, end) ? end : start;
}

}  // namespace

std::size_t figures_end(const ReadText& note, std::size_t start, Kind kind) {
    if (!is_digit_at(note, start)) return kind == Kind::Number ? start : roman_end(note, start);
    std::size_t end = figure_end(note, start);
    if (kind == Kind::Volume) return end;
    end = list_end(note, end, kind == Kind::Pages);
    if (kind == Kind::Number) return whole_number_end(note, end);
    const std::size_t tail = note.skip_spaces(end);
    const std::size_t size =
        tail > end || kind == Kind::Pages ? term_at(Term::PageTail, note.lower, tail) : 0;
    return size == 0 ? end : tail + size;
}

}  // namespace tolmach::citation
