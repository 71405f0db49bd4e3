// SPDX-License-Identifier: Apache-2.0
// `typography.spacing`: the spaces before marks and inside guillemets.
#include "checks/typography.hpp"
#include "checks/typography_reading.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestWord = 3;  // Before a stop that ends a sentence.

// GOST R 7.0.5-2008 sets ` : ` and ` ; ` with spaces in references, which have a year.
bool is_like_reference(std::u32string_view text) {
    if (text.find(U" // ") != text.npos || text.find(U". —") != text.npos) return true;
    std::size_t figures = 0;
    for (const char32_t each : text) {
        figures = text::is_digit(each) ? figures + 1 : 0;
        if (figures == 4) return true;
    }
    return false;
}

class Spacing {
  public:
    explicit Spacing(Reading& reading) : r_(reading), text_(reading.text()) {}

    void run() {
        if (r_.of.quotes[0] == U'«') {
            for (const Quotation& pair : r_.outer.pairs) {
                if (!may_be_wrong(pair))
                    count_right(2);
                else if (!is_cited(pair.open) && !is_cited(pair.close))
                    guillemets(pair);
            }
        }
        int round = 0;
        for (const std::size_t i : r_.unit.whole().characters().marks()) {
            if (text::is_letter(text_[i])) continue;
            if (among(text_[i], r_.of.spaced)) read_closed_up(r_, i);
            round += text_[i] == U'(' ? 1 : text_[i] == U')' ? -1 : 0;
            if (among(text_[i], U",;.!?")) after_mark(i);
            const bool before = among(text_[i], r_.of.before);
            const bool closed = !before && among(text_[i], r_.of.closed) && is_blank(r_.before(i));
            // A bracket that closes nothing is a smile.
            const bool smile = text_[i] == U')' && round < 0;
            if (!(before || closed) || smile || !stands_at_end(i)) continue;
            if (closed && !skipped(i)) closed_mark(i);
            if (before && is_no_break_space(r_.before(i))) count_right(1);
            if (before && lacks_space(i) && !skipped(i)) {
                before_mark(i);
                r_.about(Matter::Spaces);
            }
        }
    }

  private:
    void count_right(std::size_t times) {
        if (r_.of.inside == Inside::NoBreak) r_.usage.of(Matter::Spaces)[kRightSpace] += times;
    }

    bool is_cited(std::size_t at) const { return r_.masked[at] || r_.cited.holds(at); }

    // The guillemets round a title are the edition's, whatever the source has; other marks may be the title's
    // own.
    bool skipped(std::size_t at) const {
        return is_cited(at) ||
               ((text::is_punctuation(text_[at]) || text_[at] == U'"') && r_.cited.as_in_source(at));
    }

    // A mark belongs to the word before it where nothing of a word follows: `oracle:thin` has none.
    bool stands_at_end(std::size_t at) const {
        const char32_t next = r_.get(at + 1);
        const bool brackets = !among(text_[at], U":;");
        return next == 0 || next == kCode || text::is_space(next) || text::closes_quotation(next) ||
               among(next, U"'.,;:!?…") || (brackets && among(next, U")]}")) ||
               (text_[at] == U',' && text::is_letter(next));
    }

    // Looking into the source costs more than all else here, and most spaces are right.
    bool may_be_wrong(const Quotation& pair) const {
        const char32_t first = r_.get(pair.open + 1);
        const char32_t last = r_.before(pair.close);
        if (r_.of.inside == Inside::NoBreak) return !is_no_break_space(first) || !is_no_break_space(last);
        return is_blank(first) || is_blank(last);
    }

    void guillemets(const Quotation& pair) {
        const auto [open, close] = pair;
        const char32_t first = r_.get(open + 1);
        const char32_t last = r_.before(close);
        const bool line_ends =
            (text::is_space(first) && !is_blank(first)) || (text::is_space(last) && !is_blank(last));
        if (line_ends || close <= open + 2) return;
        const std::size_t end = open + (is_blank(first) ? 2 : 1);
        const std::size_t start = close - (is_blank(last) ? 1 : 0);
        // At the edge of a segment the space would stand there for `space.edge` to take away again.
        const bool opens_inside = r_.unit.part_of(open, open + 2);
        const bool closes_inside = r_.unit.part_of(close - 1, close + 1);
        if (r_.of.inside == Inside::NoBreak) {
            if (opens_inside && !is_no_break_space(first)) {
                r_.report(kTypographySpacing, open, end,
                          "a no-break space belongs after the opening guillemet", U"«\u00A0");
                r_.about(Matter::Spaces);
            }
            if (closes_inside && !is_no_break_space(last)) {
                r_.report(kTypographySpacing, start, close + 1,
                          "a no-break space belongs before the closing guillemet", U"\u00A0»");
                r_.about(Matter::Spaces);
            }
        } else if (r_.of.inside == Inside::Closed) {
            constexpr const char* kNone = "no space belongs inside the guillemets";
            if (is_blank(first)) r_.report(kTypographySpacing, open, end, kNone, U"«");
            if (is_blank(last)) r_.report(kTypographySpacing, start, close + 1, kNone, U"»");
        }
    }

    bool lacks_space(std::size_t at) const {
        const char32_t last = r_.before(at);
        const bool takes_one = in_word(last) || is_blank(last) || among(last, U")]»”%‰°€$….*_");
        return at > 0 && takes_one && !is_no_break_space(last) && !among(last, r_.of.before);
    }

    void before_mark(std::size_t at) {
        const char32_t c = text_[at];
        const char32_t last = r_.before(at);
        constexpr const char* kMessage = "a no-break space belongs before the mark";
        const std::size_t start = at - (is_blank(last) ? 1 : 0);
        // `Yahoo!` is a name with its mark, `1 : 1000` a ratio.
        const bool name = (c == U'!' || c == U'?') && r_.cited.word_in_source(at);
        const bool ratio =
            c == U':' && start < at && text::is_digit(r_.before(start)) && text::is_digit(r_.get(at + 2));
        // `c();` is code, `делать?` in a French text the end of a title that no mark tells.
        const bool call = last == U')' && at > 1 && text_[at - 2] == U'(';
        const bool foreign =
            text::script_of(last) == text::Script::Cyrillic && r_.of.inside == Inside::NoBreak;
        if (name || ratio || call || foreign) return r_.report(kTypographySpacing, start, at + 1, kMessage);
        const char32_t space = among(c, r_.of.narrow) ? 0x202F : 0xA0;
        r_.report(kTypographySpacing, start, at + 1, kMessage, std::u32string{space, c});
    }

    void closed_mark(std::size_t at) {
        const char32_t c = text_[at];
        const char32_t next = r_.get(at + 1);
        const bool dots = c == U'.' && (next == U'.' || (text::is_space(next) && r_.get(at + 2) == U'.'));
        if (dots || at < 2 || text::is_space(text_[at - 2]) || is_spaced_by_custom(at)) return;
        constexpr const char* kMessage = "no space belongs before the mark";
        // `mot ,mot`: the space is on the wrong side.
        const bool moves = c == U',' && text::is_letter(next);
        r_.report(kTypographySpacing, at - 1, at + 1, kMessage,
                  moves ? std::u32string{c, U' '} : std::u32string{c});
    }

    // `mot,mot`, `mot.Mot`. Whether a space belongs there is for a person to say: the words may be a name.
    void after_mark(std::size_t at) {
        const bool glued = text_[at] == U'.' ? joins_sentences(at) : joins_words(at);
        if (!glued || !r_.unit.part_of(at, at + 2) || skipped(at) || r_.cited.word_in_source(at)) return;
        r_.report(kTypographySpacing, at, at + 1, "a space belongs after the mark");
        r_.found.back().diagnostic.suggestion = text::to_utf8(std::u32string{text_[at], U' '});
    }

    bool joins_words(std::size_t at) const {
        const char32_t last = r_.before(at);
        const char32_t next = r_.get(at + 1);
        const bool behind_word = text::is_letter(last) || text::closes_quotation(last) || among(last, U")%");
        if (!behind_word && !text::is_digit(last)) return false;
        const bool figure = text::is_digit(next) && behind_word && among(text_[at], U",;");
        // `f(x,y)`
        const bool formula = text::is_letter(next) && !text::is_letter(r_.get(at + 2)) && at > 1 &&
                             text::is_letter(last) && !text::is_letter(text_[at - 2]);
        return (text::is_letter(next) || next == U'«' || figure) && !formula;
    }

    // A stop between a word and a capital; single letters are initials, and abbreviations have their stop.
    bool joins_sentences(std::size_t at) const {
        if (!text::is_upper(r_.get(at + 1)) || at == 0) return false;
        const char32_t behind = r_.get(at + 2);
        if (behind == U'.' || behind == 0) return false;
        std::size_t start = at;
        while (start > 0 && in_word(text_[start - 1]))
            --start;
        if (start == at) return text::closes_quotation(text_[at - 1]) || among(text_[at - 1], U")%");
        if (text::is_digit(text_[at - 1])) return text::is_lower(behind);
        return at - start >= kShortestWord && text::is_lower(text_[at - 1]) && text::is_lower(text_[at - 2]);
    }

    bool is_spaced_by_custom(std::size_t at) const {
        if (!among(text_[at], U":;") || !text::is_space(r_.get(at + 1))) return false;
        const bool ratio = text::is_digit(r_.get(at + 2)) && text::is_digit(text_[at - 2]);
        return ratio || like_reference_.get([&] { return is_like_reference(text_); });
    }

    Reading& r_;
    const std::u32string& text_;
    Lazy<bool> like_reference_;
};

}  // namespace

void read_spacing(Reading& reading) {
    Spacing(reading).run();
}

}  // namespace tolmach::checks
