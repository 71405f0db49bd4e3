// SPDX-License-Identifier: Apache-2.0
// `typography.dash`: hyphens and dashes between words and between numbers.
#include "checks/hyphenated.hpp"
#include "checks/typography.hpp"
#include "checks/typography_reading.hpp"
#include "text/character.hpp"

namespace tolmach::checks {
namespace {

constexpr const char* kWords = "not the dash of the language";
constexpr const char* kNumbers = "not the dash of a range";

// U+2212 is no dash but a minus.
constexpr std::u32string_view kDashes = U"-–—\u2011";
bool dash_like(char32_t c) {
    return !text::is_letter(c) && among(c, kDashes);
}
bool digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

class Dashes {
  public:
    explicit Dashes(Reading& reading) : r_(reading), text_(reading.text()) {}

    void run() {
        for (std::size_t i = 1; i < text_.size(); ++i)
            if (dash_like(text_[i]) && is_judged(i) && !r_.masked[i] && !r_.cited.holds(i) &&
                !r_.cited.as_in_source(i))
                dash(i);
    }

  private:
    bool is_spaced(std::size_t at) const { return is_blank(r_.before(at)) && is_blank(r_.get(at + 1)); }

    // Not the hyphen of a compound: looking into the source costs more than all else here.
    bool is_judged(std::size_t at) const {
        const char32_t next = r_.get(at + 1);
        return is_spaced(at) || next == U'-' || (digit(r_.before(at)) && digit(next));
    }

    void dash(std::size_t at) {
        const char32_t c = text_[at];
        const bool spaced = is_spaced(at);
        if (c == U'-' && r_.get(at + 1) == U'-') {
            if (r_.before(at) != U'-') r_.report(kTypographyDash, at, at + 2, "two hyphens stand for a dash");
        } else if (spaced && at > 1 && digit(text_[at - 2]) && digit(r_.get(at + 2))) {
            if (c != U'—')
                r_.report(kTypographyDash, at - 1, at + 2, "no spaces belong round the dash of a range");
        } else if (spaced) {
            between_words(at);
        } else if (!r_.of.range.empty() || !r_.house.ranges.empty()) {
            between_numbers(at);
        }
    }

    void between_words(std::size_t at) {
        const char32_t c = text_[at];
        // At the beginning of a line it is the mark of an item or of speech.
        if (at < 2 || (text::is_space(text_[at - 2]) && !is_blank(text_[at - 2]))) return;
        if (c != U'-' && c != 0x2011) ++r_.usage.of(Matter::Dash)[c];
        const std::u32string& right = r_.house.dashes.empty() ? r_.of.dash : r_.house.dashes;
        if (among(c, right)) return;
        Diagnostic made = r_.unit.fixable(kTypographyDash, at, at + 1, kWords, right.substr(0, 1));
        if (c == U'-' && !is_certain(at)) made = r_.unit.at(kTypographyDash, at, at + 1, kWords);
        r_.found.push_back({std::move(made), Matter::Dash, c});
    }

    // Beside a figure it may be a minus or a number's own, beside a code a list's, between letters algebra;
    // before a capital, where the source has one too, it may be a separator; and between some words a closed
    // hyphen was meant.
    bool is_certain(std::size_t at) const {
        const auto word = [](char32_t c) { return text::is_letter(c) || text::is_mark(c); };
        const char32_t last = text_[at - 2];
        const char32_t next = r_.get(at + 2);
        const bool single = word(last) && (at < 3 || text::is_space(text_[at - 3])) && word(next) &&
                            (at + 3 >= text_.size() || text::is_space(text_[at + 3]));
        return !digit(last) && !digit(next) && last != kCode && next != kCode && !single &&
               !(text::is_upper(next) && r_.unit.source().text.find(U" - ") != std::u32string::npos) &&
               !may_be_compound(text_, at, r_.unit.file().target_language);
    }

    std::size_t figures_before(std::size_t at) const {
        std::size_t start = at;
        while (start > 0 && digit(text_[start - 1]) && at - start < 5)
            --start;
        return at - start;
    }
    std::size_t figures_behind(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < text_.size() && digit(text_[end]) && end - at < 6)
            ++end;
        return end - at - 1;
    }
    unsigned value(std::size_t start, std::size_t size) const {
        unsigned sum = 0;
        for (std::size_t i = start; i < start + size; ++i)
            sum = sum * 10 + static_cast<unsigned>(text_[i] - U'0');
        return sum;
    }

    // `10-12`, `2004-2008`: numbers of four figures at most with nothing of a word, a phone or an ISO date
    // around.
    void between_numbers(std::size_t at) {
        const std::size_t before = figures_before(at);
        const std::size_t behind = figures_behind(at);
        if (before == 0 || behind == 0 || before > 4 || behind > 4) return;
        const auto word = [](char32_t c) { return text::is_letter(c) || dash_like(c) || among(c, U"_/.№#"); };
        const bool glued = at > before && word(text_[at - before - 1]);
        const std::size_t end = at + 1 + behind;
        const bool goes_on =
            end < text_.size() && word(text_[end]) && (text_[end] != U'.' || digit(r_.get(end + 1)));
        if (!glued && !goes_on)
            range(at, value(at - before, before), value(at + 1, behind), before == 4 && behind == 4);
    }

    void range(std::size_t at, unsigned from, unsigned to, bool four_figures) {
        const char32_t c = text_[at];
        const bool years = four_figures && from >= 1000 && from < to && to <= 2100;
        if (years) ++r_.usage.of(Matter::Range)[c];
        const std::u32string& right = r_.house.ranges.empty() ? r_.of.range : r_.house.ranges;
        if (among(c, right) || c == 0x2011) return;
        // `3-1` may be a score, `2-3` days is about two or three.
        if (c == U'-' && to <= from + 1) return;
        if (c != U'-' || years)
            r_.found.push_back({r_.unit.fixable(kTypographyDash, at, at + 1, kNumbers, right.substr(0, 1)),
                                years ? Matter::Range : Matter::Certain, c});
        else
            r_.report(kTypographyDash, at, at + 1, kNumbers);
    }

    Reading& r_;
    const std::u32string& text_;
};

}  // namespace

void read_dashes(Reading& reading) {
    if (!reading.of.dash.empty() && reading.unit.whole().may_hold(kDashes)) Dashes(reading).run();
}

}  // namespace tolmach::checks
