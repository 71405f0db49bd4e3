// SPDX-License-Identifier: Apache-2.0
// `typography.spacing`: the spaces in a number and before its sign, at which no line may break: `1 200`, `9
// %`.
#include "checks/typography.hpp"
#include "checks/typography_reading.hpp"
#include "text/character.hpp"
#include "text/number.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::size_t kGroup = 3;

class SpacesOfFigures {
  public:
    explicit SpacesOfFigures(Reading& reading) : r_(reading), text_(reading.text()) {}

    void run() {
        for (std::size_t at = 0; at < text_.size();) {
            if (!text::is_digit(text_[at])) {
                ++at;
                continue;
            }
            const std::size_t start = at;
            const std::size_t first_end = end_of_digits(start);
            at = is_first_group(start, first_end) ? groups(first_end) : first_end;
            if (at > first_end) judge(start, at, "a no-break space belongs between the figures of a number");
            if (has_sign(at))
                judge(at - 1, at + 2, "a no-break space belongs between the number and the sign");
        }
    }

  private:
    std::size_t end_of_digits(std::size_t at) const {
        while (at < text_.size() && text::is_digit(text_[at]))
            ++at;
        return at;
    }

    // Not of a telephone number or a date, nor a part of another number.
    bool is_first_group(std::size_t start, std::size_t end) const {
        const char32_t before = r_.before(start);
        const bool apart = !(in_word(before) || among(before, U".,:/-–+#№°")) &&
                           !(is_blank(before) && start > 1 && text::is_digit(text_[start - 2]));
        return apart && end - start <= kGroup && text_[start] != U'0';
    }

    // Whether three figures stand behind a space at a place, and no more.
    bool is_group(std::size_t at) const {
        return is_blank(r_.get(at)) && end_of_digits(at + 1) == at + 1 + kGroup;
    }

    // Where the groups of figures behind the first one end.
    std::size_t groups(std::size_t first_end) const {
        std::size_t end = first_end;
        while (is_group(end))
            end += 1 + kGroup;
        const bool goes_on =
            (is_blank(r_.get(end)) && text::is_digit(r_.get(end + 1))) || in_word(r_.get(end));
        return goes_on ? first_end : end;
    }

    bool has_sign(std::size_t at) const {
        const char32_t sign = r_.get(at + 1);
        // `5 $20`: the sign may be of the next number.
        return is_blank(r_.get(at)) && (among(sign, U"%‰") || text::is_currency_sign(sign)) &&
               !in_word(r_.get(at + 2));
    }

    // The spaces in a stretch, all of which should be no-break ones.
    void judge(std::size_t start, std::size_t end, const char* message) {
        if (r_.masked[start] || r_.cited.holds(start)) return;
        std::u32string right = text_.substr(start, end - start);
        std::replace_if(right.begin(), right.end(), is_plain_space, kRightSpace);
        if (text_.compare(start, end - start, right) == 0) {
            ++r_.usage.of(Matter::Figures)[kRightSpace];
            return;
        }
        r_.report(kTypographySpacing, start, end, message, right);
        r_.about(Matter::Figures);
        // Whether an edition has these spaces is its habit, which what else `fix` writes may change.
        r_.found.back().diagnostic.fixable = false;
    }

    static bool is_plain_space(char32_t c) { return is_blank(c) && !is_no_break_space(c); }

    Reading& r_;
    const std::u32string& text_;
};

}  // namespace

void read_spaces_of_figures(Reading& reading) {
    if (reading.of.inside == Inside::NoBreak && reading.unit.whole().has_digits())
        SpacesOfFigures(reading).run();
}

}  // namespace tolmach::checks
