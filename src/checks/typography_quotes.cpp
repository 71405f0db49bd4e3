// SPDX-License-Identifier: Apache-2.0
// `typography.quotes`: which marks stand round a quotation, by its depth.
#include "checks/typography.hpp"
#include "checks/typography_reading.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr const char* kForeign = "not the quotation marks of the language";

class Quotes {
  public:
    explicit Quotes(Reading& reading) : r_(reading), text_(reading.text()), marks_(reading.of.quotes) {}

    void run() {
        for (const Quotation& pair : r_.outer.pairs)
            r_.usage.of(Matter::Quotes)[marks_[0]] += r_.outer.depth[pair.open] == 0 ? 1U : 0U;
        std::size_t next = 0;
        for (const std::size_t i : r_.unit.whole().characters().marks())
            if (i >= next && may_be_quotation_mark(text_[i]) && text::is_quotation_mark(text_[i]) &&
                !r_.masked[i] && !r_.cited.holds(i))
                next = mark(i) + 1;
    }

  private:
    // Reads the mark at a place; gives the place of the last mark that was read.
    std::size_t mark(std::size_t at) {
        const char32_t c = text_[at];
        if (c == marks_[0] || c == marks_[1]) return outer(at), at;
        const bool nested = r_.outer.depth[at] > 0 || !r_.settled;
        if (c == marks_[2] && nested) return inner_ = true, at;
        if (c == marks_[3] && (inner_ || !r_.settled)) return inner_ = false, at;
        if (c == U'"' && text::is_digit(r_.before(at)) && !foreign_) return at;  // Inches.
        foreign_ = !foreign_;
        return foreign_ ? foreign(at) : at;
    }

    void outer(std::size_t at) {
        if (text_[at] != marks_[0]) return;
        const bool lone = std::binary_search(r_.outer.lone.begin(), r_.outer.lone.end(), at);
        if (lone && !opens_here(text_, at) && at > 0 && !text::is_space(text_[at - 1]))
            r_.report(kTypographyQuotes, at, at + 1, "an opening quotation mark stands where one closes");
        else if (r_.outer.depth[at] > 0)
            r_.report(kTypographyQuotes, at, at + 1, "inner quotation marks are those of the second level");
    }

    std::size_t next_mark(std::size_t behind) const {
        std::size_t at = behind + 1;
        while (at < text_.size() && (r_.masked[at] || !text::is_quotation_mark(text_[at])))
            ++at;
        return at;
    }

    // A pair round text that has no other quotation marks can only mean one thing.
    std::size_t foreign(std::size_t at) {
        const std::size_t close = next_mark(at);
        const bool pair = close < text_.size() &&
                          closing_marks_of(text_[at]).find(text_[close]) != std::u32string_view::npos;
        if (pair && text_[at] == U'"' && r_.cited.exactly_as_in_source(at) &&
            r_.cited.exactly_as_in_source(close))
            return foreign_ = false, close;
        if (!pair || broken_ || !is_plain(at, close)) {
            broken_ = broken_ || !pair;
            if (pair) foreign_ = false;
            add(r_.unit.at(kTypographyQuotes, at, at + 1, kForeign), at);
            return pair ? close : at;
        }
        foreign_ = false;
        const std::size_t level = r_.outer.depth[at] > 0 ? 2 : 0;
        const bool spaced = r_.of.inside == Inside::NoBreak && marks_[level] == U'«';
        const std::u32string space = spaced ? U"\u00A0" : U"";
        add(r_.unit.fixable(
                kTypographyQuotes, at, close + 1, kForeign,
                marks_[level] + space + text_.substr(at + 1, close - at - 1) + space + marks_[level + 1]),
            at);
        return close;
    }

    void add(Diagnostic diagnostic, std::size_t at) {
        const bool style = text_[at] != U'"' && r_.outer.depth[at] == 0;
        if (style) ++r_.usage.of(Matter::Quotes)[text_[at]];
        r_.found.push_back({std::move(diagnostic), style ? Matter::Quotes : Matter::Certain, text_[at]});
    }

    // Whether the marks lean on what they enclose, nothing is uncertain about its depth, and it is the
    // edition's own text.
    bool is_plain(std::size_t open, std::size_t close) const {
        const auto inside = r_.masked.begin() + static_cast<std::ptrdiff_t>(open);
        const auto end = r_.masked.begin() + static_cast<std::ptrdiff_t>(close);
        const bool prose =
            std::find(inside + 1, end, false) != end && !r_.cited.is_foreign_here({open, close});
        const auto begins = r_.outer.depth.begin();
        const int depth = r_.outer.depth[open];
        return prose && r_.settled && depth < 2 && r_.outer.depth[close] == depth &&
               opens_here(text_, open) && closes_here(text_, close) &&
               std::all_of(begins + static_cast<std::ptrdiff_t>(open),
                           begins + static_cast<std::ptrdiff_t>(close),
                           [&](int each) { return each == depth; });
    }

    Reading& r_;
    const std::u32string& text_;
    const std::u32string& marks_;
    bool inner_ = false;    // In a quotation of the second level.
    bool foreign_ = false;  // In a quotation with other marks.
    bool broken_ = false;   // Some mark of this unit has no partner: what follows may be out of step.
};

}  // namespace

void read_quotes(Reading& reading) {
    Quotes(reading).run();
}

}  // namespace tolmach::checks
