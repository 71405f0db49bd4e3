// SPDX-License-Identifier: Apache-2.0
#include "citation/read_tokens.hpp"

#include "citation/read_dates.hpp"
#include "citation/read_figures.hpp"
#include "citation/read_pairs.hpp"
#include "reference/cues.hpp"
#include "text/address.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <optional>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

bool joins_words(char32_t c) {
    return is_hyphen_or_dash(c) || c == U'\'' || c == U'’' || c == U'ʼ' || c == U'ʹ' || c == U'&' ||
           c == U'@' || c == U'_' || c == U'+' || c == U'%' || c == U'#' || c == U'°';
}

class Lexer {
  public:
    Lexer(const ReadText& note, bool month_first)
        : note_(note),
          month_first_(month_first),
          pairs_(pairs_of(note.text)),
          addresses_(text::addresses(note.text)) {}

    std::vector<Token> run() {
        while ((at_ = note_.skip_spaces(at_)) < note_.size())
            if (!(address() || quoted() || mark() || field() || word())) ++at_;  // A sign that says nothing.
        pair_parentheses();
        return std::move(tokens_);
    }

  private:
    bool push(Kind kind, std::size_t end) { return push(kind, end, at_, end); }
    bool push(Kind kind, std::size_t end, std::size_t value_start, std::size_t value_end) {
        tokens_.push_back({kind, at_, end, value_start, value_end, {}, 0});
        at_ = end;
        return true;
    }
    char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < note_.size() ? note_.text[at_ + ahead] : U'\0';
    }
    std::size_t term(Term kind, std::size_t at) const { return term_at(kind, note_.lower, at); }
    std::size_t term(Term kind) const { return term(kind, at_); }
    bool after(std::initializer_list<Kind> kinds) const {
        return tokens_.empty() || std::find(kinds.begin(), kinds.end(), tokens_.back().kind) != kinds.end();
    }

    bool address() {
        while (next_address_ < addresses_.size() && addresses_[next_address_].start < at_)
            ++next_address_;
        if (next_address_ == addresses_.size() || addresses_[next_address_].start != at_) return false;
        const auto& [start, end] = addresses_[next_address_];
        const std::u32string_view found = std::u32string_view(note_.lower).substr(start, end - start);
        std::size_t doi = found.find(U"10.");
        const bool is_doi = doi != found.npos && (doi == 0 || found.starts_with(U"doi:") ||
                                                  found.substr(0, doi).ends_with(U"doi.org/"));
        return is_doi ? push(Kind::Doi, end, start + doi, end) : push(Kind::Url, end);
    }

    bool quoted() {
        const std::size_t close = pairs_[at_];
        if (close == 0) return false;
        std::size_t first = note_.skip_spaces(at_ + 1);
        std::size_t last = note_.trim_end(first, close);
        if (peek() == U'[' && term(Term::Aside, first) != 0) return push(Kind::Aside, close + 1);
        if (peek() == U'[')
            return push(term(Term::EtAl, first) == last - first ? Kind::EtAl : Kind::Bracketed, close + 1,
                        first, last);
        if (last > first && (note_.text[last - 1] == U',' || is_lone_stop(first, last))) --last;
        return push(Kind::Quoted, close + 1, first, last);
    }
    // American: `“Title.”`; not `“These...”`, `“U.S.”`.
    bool is_lone_stop(std::size_t first, std::size_t last) const {
        return last - first > 4 && note_.text[last - 1] == U'.' && note_.text[last - 2] != U'.' &&
               note_.text[last - 3] != U'.' && text::is_letter(note_.text[last - 3]);
    }

    bool mark() {
        const bool spaced = (at_ == 0 || text::is_space(note_.text[at_ - 1])) &&
                            (at_ + 1 == note_.size() || text::is_space(peek(1)));
        switch (peek()) {
            case U',':
                return push(Kind::Comma, at_ + 1);
            case U';':
                return push(Kind::Semicolon, at_ + 1);
            case U':':
                return push(Kind::Colon, at_ + 1);
            case U'.':
            case U'?':
            case U'!':
                return push(Kind::Stop, at_ + 1);
            case U'/':
                if (peek(1) == U'/') return push(Kind::Slashes, at_ + 2);
                return spaced && push(Kind::Slash, at_ + 1);
            case U'(':
                if (const std::size_t size = term(Term::Editor)) return push(Kind::Editor, at_ + size);
                if (const std::size_t size = term(Term::EtAl, at_ + 1); size > 0 && peek(size + 1) == U')')
                    return push(Kind::EtAl, at_ + size + 2);
                if (const std::size_t end = aside_end(); end != 0) return push(Kind::Aside, end);
                return push(Kind::Open, at_ + 1);
            case U')':
                return push(Kind::Close, at_ + 1);
            default:
                return spaced && is_hyphen_or_dash(peek()) && push(Kind::Dash, at_ + 1);
        }
    }

    // Behind parentheses that begin as an aside does and hold no others; 0 for what is none.
    std::size_t aside_end() const {
        constexpr std::size_t kLongest = 120;
        if (term(Term::Aside, note_.skip_spaces(at_ + 1)) == 0) return 0;
        const std::size_t close =
            std::u32string_view(note_.text).substr(0, at_ + kLongest).find_first_of(U"()", at_ + 1);
        return close != std::u32string_view::npos && note_.text[close] == U')' ? close + 1 : 0;
    }

    bool field() {
        if (!note_.starts_word(at_)) return false;
        return back_reference() || accessed() || numbered() || date() || available() || beside_names();
    }

    bool back_reference() {
        std::size_t size = reference::cue_at(reference::Cue::OpCit, note_.lower, at_);
        // Its stop is written with it; a word that only begins so stands behind no comma.
        if (size == 0 && !tokens_.empty() && after({Kind::Comma, Kind::Quoted}) &&
            (size = term(Term::CitedBefore)) != 0)
            return push(Kind::OpCit, at_ + size);
        const Kind kind = size != 0 ? Kind::OpCit : Kind::Ibid;
        if (size == 0 &&
            after({Kind::Stop, Kind::Semicolon, Kind::Open, Kind::Comma, Kind::Colon, Kind::Word}))
            size = reference::cue_at(reference::Cue::Ibid, note_.lower, at_);
        if (size == 0) return false;
        // `Ibid.` takes its stop; `Там же. С. 5` has one that ends an area, and is no part of the words.
        const bool stop =
            peek(size) == U'.' && (kind == Kind::OpCit || text::script_of(peek()) == text::Script::Latin);
        return push(kind, at_ + size + (stop ? 1 : 0));
    }

    bool accessed() {
        const std::size_t size = term(Term::Accessed);
        if (size == 0) return false;
        std::size_t next = note_.skip_spaces(at_ + size);
        if (next < note_.size() && note_.text[next] == U':') next = note_.skip_spaces(next + 1);
        auto date = date_at(note_, next, month_first_);
        if (!date) return false;
        push(Kind::Accessed, date->span.end.value, next, date->span.end.value);
        tokens_.back().date = std::move(*date);
        return true;
    }

    // `Tuesday, 5 May 2020`
    bool dated_weekday() {
        const std::size_t size = term(Term::Weekday);
        if (size == 0) return false;
        std::size_t next = at_ + size;
        if (next < note_.size() && note_.text[next] == U',') ++next;
        auto date = date_at(note_, note_.skip_spaces(next), month_first_);
        if (!date || date->day == 0) return false;
        date->span.start = base::CodePoint(at_);
        push(Kind::Date, date->span.end.value);
        tokens_.back().date = std::move(*date);
        return true;
    }
    bool date() {
        auto date = date_at(note_, at_, month_first_);
        if (!date) return issue_of_year() || dated_weekday();
        const std::size_t end = date->span.end.value;
        if (edition(end)) return true;
        if (date->month == 0 && date->season == 0 && date->end_year == 0 && issue_of_year()) return true;
        push(Kind::Date, end);
        tokens_.back().date = std::move(*date);
        // `… 2022 г. Имя не называется`: the stop of the date ends the sentence too.
        const std::size_t next = note_.skip_spaces(end);
        if (note_.text[end - 1] == U'.' && next < note_.size() && text::is_upper(note_.text[next]))
            push(Kind::Stop, end);
        return true;
    }
    // `2018/11`: issue 11 of 2018.
    bool issue_of_year() {
        const int year = year_at(note_, at_);
        if (year == 0 || peek(4) != U'/' || !text::is_digit(peek(5))) return false;
        std::size_t end = at_ + 5;
        while (end < note_.size() && text::is_digit(note_.text[end]))
            ++end;
        if (end - at_ > 7) return false;
        const std::size_t start = at_;
        push_date_of_year(year, at_ + 4);
        at_ = start + 5;
        return push(Kind::Number, end);
    }
    void push_date_of_year(int year, std::size_t end) {
        Date date;
        date.year = year;
        date.printed = note_.utf8(at_, end);
        date.span = {base::CodePoint(at_), base::CodePoint(end)};
        push(Kind::Date, end);
        tokens_.back().date = std::move(date);
    }

    // `vol. 29`, `n° 2`, `pp. 23-25`, `§ 15`
    bool numbered() {
        constexpr std::pair<Term, Kind> kNumbered[] = {{Term::Volume, Kind::Volume},
                                                       {Term::Number, Kind::Number},
                                                       {Term::Pages, Kind::Pages},
                                                       {Term::Section, Kind::Section}};
        for (const auto& [name, kind] : kNumbered) {
            const std::size_t size = term(name);
            if (size == 0) continue;
            const std::size_t figure = note_.skip_spaces(at_ + size);
            const std::size_t end = figures_end(note_, figure, kind);
            if (end == figure) continue;
            if (kind == Kind::Number && year_behind_slash(figure, end)) return true;
            return push(kind, end, figure, end);
        }
        return false;
    }
    // `n° 2/2021`: number 2, year 2021.
    bool year_behind_slash(std::size_t figure, std::size_t end) {
        constexpr std::size_t kLongest = 7;  // `12/2021`; a law may be `833/2014`.
        if (end - figure < 6 || end - figure > kLongest || year_at(note_, end - 4) == 0) return false;
        const char32_t between = note_.text[end - 5];
        if (between != U'/' || !text::is_digit(note_.text[figure])) return false;
        push(Kind::Number, end - 5, figure, end - 5);
        at_ = end - 4;
        push_date_of_year(year_at(note_, end - 4), end);
        return true;
    }
    bool edition(std::size_t behind_figure) {
        const std::size_t next = note_.skip_spaces(behind_figure);
        const std::size_t size = term(Term::Edition, next);
        if (size == 0 || term(Term::EditedBy, next) != 0) return false;
        return push(Kind::Edition, next + size, at_, behind_figure);
    }

    bool available() {
        const std::size_t size = term(Term::Available);
        if (size == 0) return false;
        std::size_t next = note_.skip_spaces(at_ + size);
        if (next < note_.size() && note_.text[next] == U':') next = note_.skip_spaces(next + 1);
        if (next < note_.size() && note_.text[next] == U'<') ++next;
        const auto found = std::lower_bound(
            addresses_.begin() + static_cast<std::ptrdiff_t>(next_address_), addresses_.end(), next,
            [](const text::Stretch& a, std::size_t b) { return a.start < b; });
        return found != addresses_.end() && found->start == next && push(Kind::Available, next);
    }

    bool beside_names() {
        const bool at_part =
            after({Kind::Comma, Kind::Stop, Kind::Semicolon, Kind::Quoted, Kind::Bracketed, Kind::Slashes,
                   Kind::Slash, Kind::Dash, Kind::Close, Kind::Open, Kind::Date});
        if (const std::size_t size = term(Term::EtAl)) return push(Kind::EtAl, at_ + size);
        if (const std::size_t size = term(Term::EditedBy); size != 0 && at_part)
            return push(Kind::EditedBy, at_ + size);
        if (const std::size_t size = term(Term::Editor); size != 0 && after({Kind::Word, Kind::Comma}))
            return push(Kind::Editor, at_ + size);
        if (const std::size_t size = term(Term::By);
            size != 0 && after({Kind::Quoted, Kind::Bracketed}) && !tokens_.empty())
            return push(Kind::By, at_ + size);
        if (const std::size_t size = term(Term::In); size != 0 && at_part && !tokens_.empty()) {
            std::size_t next = note_.skip_spaces(at_ + size);
            if (next < note_.size() && note_.text[next] == U':')
                next = note_.skip_spaces(next + 1), at_ = at_ + 0;
            if (next < note_.size() && !text::is_lower(note_.text[next]) &&
                date_at(note_, next, month_first_) == std::nullopt)
                return push(Kind::In, next);
        }
        if (const std::size_t size = term(Term::And); size != 0 && !text::is_upper(peek()))
            return push(Kind::And, at_ + size);
        return false;
    }

    bool word() {
        if (glued_page_count()) return true;
        const std::size_t end = word_end();
        if (end == at_) return false;
        if (text::is_digit(peek()) && edition(end)) return true;
        const bool figure =
            std::all_of(note_.text.begin() + static_cast<std::ptrdiff_t>(at_),
                        note_.text.begin() + static_cast<std::ptrdiff_t>(end),
                        [](char32_t c) { return text::is_digit(c) || is_hyphen_or_dash(c) || c == U'/'; });
        if (figure && page_count(end)) return true;
        return push(figure ? Kind::Figure : Kind::Word, end);
    }
    // `56p.`
    bool glued_page_count() {
        std::size_t end = at_;
        while (end < note_.size() && text::is_digit(note_.text[end]))
            ++end;
        const std::size_t size = end > at_ ? term(Term::PageCount, end) : 0;
        return size != 0 && push(Kind::PageCount, end + size, at_, end);
    }
    bool page_count(std::size_t end) {
        const std::size_t next = note_.skip_spaces(end);
        const std::size_t size = next > end ? term(Term::PageCount, next) : 0;
        if (size == 0) return false;
        const std::size_t behind = note_.skip_spaces(next + size);
        if (behind < note_.size() && text::is_digit(note_.text[behind])) return false;
        return push(Kind::PageCount, next + size, at_, end);
    }
    // A word with the stops that are its own: `U.S.`, `Russie.Nei.Visions`, `К.`
    std::size_t word_end() const {
        std::size_t end = at_;
        while (end < note_.size()) {
            const char32_t c = note_.text[end];
            if (text::is_letter(c) || text::is_digit(c) || text::is_mark(c)) {
                ++end;
            } else if (end > at_ && (c == U'.' || c == U',') && end + 1 < note_.size() && joins(end)) {
                ++end;
            } else if (joins_words(c) && !(is_hyphen_or_dash(c) && end == at_)) {
                ++end;
            } else if (c == U'…' || note_.text.compare(end, 3, U"...") == 0) {
                end += c == U'…' ? 1 : 3;
            } else if (c == U'/' && end > at_ && end + 1 < note_.size() && note_.text[end + 1] != U'/' &&
                       !text::is_space(note_.text[end + 1])) {
                ++end;
            } else {
                break;
            }
        }
        return end > at_ && end < note_.size() && note_.text[end] == U'.' && keeps_stop(end) ? end + 1 : end;
    }
    // Whether a stop or comma inside a word parts nothing: `Nei.Visions`, `341,811`.
    bool joins(std::size_t mark) const {
        const char32_t next = note_.text[mark + 1];
        if (note_.text[mark] == U',') return text::is_digit(next) && text::is_digit(note_.text[mark - 1]);
        if (text::is_digit(note_.text[mark - 1])) return text::is_digit(next);
        return text::is_letter(next) || text::is_digit(next);
    }
    bool keeps_stop(std::size_t stop) const {
        std::size_t start = stop;
        while (start > at_ &&
               (text::is_letter(note_.text[start - 1]) || text::is_mark(note_.text[start - 1])))
            --start;
        const std::size_t size = stop - start;
        if (size == 0) return false;
        const std::u32string_view lower = note_.lower;
        if (term(Term::Abbreviation, start) == size + 1 || is_city(lower.substr(start, size + 1)))
            return true;
        if (size == 1 && text::is_upper(note_.text[start])) return true;
        const std::size_t next = note_.skip_spaces(stop + 1);
        if (next == note_.size() || size > 4) return false;
        if (text::is_lower(note_.text[next]) && next > stop + 1)
            return term(Term::Available, next) == 0 && term(Term::Accessed, next) == 0;
        return note_.text[next] == U',' || note_.text[next] == U':';
    }

    void pair_parentheses() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            tokens_[i].partner = i;
            if (tokens_[i].kind == Kind::Open) open.push_back(i);
            if (tokens_[i].kind == Kind::Close && !open.empty()) {
                tokens_[open.back()].partner = i;
                tokens_[i].partner = open.back();
                open.pop_back();
            }
        }
    }

    const ReadText& note_;
    bool month_first_;
    std::vector<std::size_t> pairs_;
    std::vector<text::Stretch> addresses_;
    std::size_t next_address_ = 0;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(const ReadText& note, bool month_first) {
    return Lexer(note, month_first).run();
}

}  // namespace tolmach::citation
