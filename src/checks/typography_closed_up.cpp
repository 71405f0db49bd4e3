// SPDX-License-Identifier: Apache-2.0
// `typography.spacing`: signs and initials that stand closed up where a space belongs: `15%`, `№5`, `А.Г.`
#include "checks/typography.hpp"
#include "checks/typography_reading.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace tolmach::checks {
namespace {

class ClosedUp {
  public:
    explicit ClosedUp(Reading& reading) : r_(reading), text_(reading.text()) {}

    void look_at(std::size_t at) {
        if (text_[at] == U'.')
            initial(at);
        else if (among(text_[at], U"%‰"))
            percent(at);
        else
            number_sign(at);
    }

  private:
    bool is_skipped(std::size_t at) const { return r_.masked[at] || r_.cited.holds(at); }

    // Whether it was reported.
    bool count_or_report(Matter matter, bool closed, std::size_t start, std::size_t end, const char* message,
                         const std::u32string& replacement) {
        if (is_skipped(start)) return false;
        if (!closed) {
            ++r_.usage.of(matter)[kRightSpace];
            return false;
        }
        r_.report(kTypographySpacing, start, end, message, replacement);
        r_.about(matter);
        return true;
    }

    // `15%`, but not `%d`, `100%-ный`.
    void percent(std::size_t at) {
        const char32_t next = r_.get(at + 1);
        if (in_word(next) || next == U'-' || at == 0) return;
        const bool closed = text::is_digit(text_[at - 1]);
        if (!closed && !(is_blank(text_[at - 1]) && at > 1 && text::is_digit(text_[at - 2]))) return;
        count_or_report(Matter::Percent, closed, at, at + 1,
                        "a no-break space belongs between the number and the sign",
                        std::u32string{kRightSpace, text_[at]});
    }

    // `№5`, `n°5`; a degree is none.
    void number_sign(std::size_t at) {
        const bool degree = text_[at] == U'°';
        if (degree && (!among(r_.before(at), U"nN") || (at > 1 && in_word(text_[at - 2])))) return;
        const bool closed = text::is_digit(r_.get(at + 1));
        if (!closed && !(is_blank(r_.get(at + 1)) && text::is_digit(r_.get(at + 2)))) return;
        const bool told = count_or_report(Matter::NumberSign, closed, at, at + 1,
                                          "a no-break space belongs between the sign and the number",
                                          std::u32string{text_[at], kRightSpace});
        // What parts the words of `n°5` is not for `fix` to set.
        if (told && degree) r_.found.back().diagnostic.fixable = false;
    }

    bool is_own_capital(std::size_t at) const {
        return at < text_.size() && text::is_upper(text_[at]) &&
               text::script_of(text_[at]) == text::Script::Cyrillic;
    }
    // A capital with a stop, and nothing of a word before it.
    bool is_initial(std::size_t stop) const {
        return stop > 0 && stop < text_.size() && text_[stop] == U'.' && is_own_capital(stop - 1) &&
               (stop == 1 || !(in_word(text_[stop - 2]) || among(text_[stop - 2], U"-‑")));
    }
    bool is_surname(std::size_t at) const {
        return is_own_capital(at) && text::is_lower(r_.get(at + 1)) && text::is_lower(r_.get(at + 2));
    }
    bool stands_behind_surname(std::size_t initial) const {
        std::size_t start = initial;
        while (start > 0 && is_blank(text_[start - 1]))
            --start;
        const std::size_t end = start;
        while (start > 0 && in_word(text_[start - 1]))
            --start;
        return end < initial && is_surname(start);
    }

    // `А.Г. Иванов`, `Иванов А.Г.`, `А.Иванов`.
    void initial(std::size_t at) {
        if (!is_initial(at)) return;
        const bool closed = !is_blank(r_.get(at + 1));
        const std::size_t next = closed ? at + 1 : at + 2;
        if (is_surname(next)) return tell(at, closed, next);
        const bool second =
            is_own_capital(next) && r_.get(next + 1) == U'.' && (closed || is_initial(next + 1));
        if (!second) return;
        const std::size_t behind = next + 2 + (is_blank(r_.get(next + 2)) ? 1 : 0);
        if (is_surname(behind) || stands_behind_surname(at - 1)) tell(at, closed, next);
    }

    // Words would not stay apart or together as they were, so this is not for `fix`.
    void tell(std::size_t stop, bool closed, std::size_t next) {
        if (!r_.unit.part_of(stop - 1, next + 1)) return;
        const bool told = count_or_report(Matter::Initials, closed, stop - 1, next + 1,
                                          "a no-break space belongs behind an initial",
                                          std::u32string{text_[stop - 1], U'.', kRightSpace, text_[next]});
        if (told) r_.found.back().diagnostic.fixable = false;
    }

    Reading& r_;
    const std::u32string& text_;
};

}  // namespace

void read_closed_up(Reading& reading, std::size_t at) {
    ClosedUp(reading).look_at(at);
}

}  // namespace tolmach::checks
