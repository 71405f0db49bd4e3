// SPDX-License-Identifier: Apache-2.0
#include "checks/unclosed_quotes.hpp"

#include "checks/quotations.hpp"
#include "checks/segment_check.hpp"
#include "checks/unit_text.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

struct LoneMarks {
    std::vector<std::size_t> at;
    bool shares_end = false;  // One mark closes two quotations, as in «Завод «Атлант».
};

// The quotation marks without partner, by what may close each. `"` says nothing of which it is, and counts by
// its number; behind a figure it is inches.
LoneMarks lone_marks(std::u32string_view text, const std::vector<bool>& masked) {
    LoneMarks lone;
    std::vector<std::size_t> open, straight;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (!may_be_quotation_mark(c) || masked[i] || !text::is_quotation_mark(c)) continue;
        if (c == U'"') {
            if (i == 0 || !text::is_digit(text[i - 1])) straight.push_back(i);
        } else if (!open.empty() &&
                   text::closing_quotes(text[open.back()]).find(c) != std::u32string_view::npos) {
            open.pop_back();
            lone.shares_end = lone.shares_end || (!open.empty() && text[open.back()] == U'«' && c == U'»');
        } else if (text::opens_quotation(c)) {
            open.push_back(i);
        } else {
            lone.at.push_back(i);
        }
    }
    lone.at.insert(lone.at.end(), open.begin(), open.end());
    if (straight.size() % 2 != 0) lone.at.push_back(straight.back());
    return lone;
}

/// English quotations in single marks.
struct SingleMarks {
    std::size_t opened = 0, closed = 0;

    bool are_lone() const { return opened != closed; }
};

// A mark behind a letter may be an apostrophe. That of a plural closes no quotation that has begun the text,
// for such a one closes at its end, or runs on.
SingleMarks single_marks(std::u32string_view text) {
    const auto letter_at = [&](std::size_t at) { return at < text.size() && text::is_letter(text[at]); };
    SingleMarks marks;
    bool begun = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!among(text[i], U"'‘’")) continue;
        const bool after_letter = i > 0 && letter_at(i - 1);
        const bool may_close = marks.opened > marks.closed && !(begun && text[i - 1] == U's');
        if (!after_letter && letter_at(i + 1) && text[i] != U'’') {
            begun = begun || i == 0;
            ++marks.opened;
        } else if (i > 0 &&
                   (text::is_punctuation(text[i - 1]) || (after_letter && !letter_at(i + 1) && may_close))) {
            ++marks.closed;
        }
    }
    return marks;
}

// Whether a quotation may run on at a mark: it closes, or no word is before it, or it is introduced.
bool may_run_on(std::u32string_view text, std::size_t at) {
    const std::u32string_view before = text.substr(0, at);
    const std::size_t last = before.find_last_not_of(U" \u00A0");
    const bool introduced = last != before.npos && among(before[last], U":,");
    return introduced || text::closes_quotation(text[at]) || !text::has_letter(before);
}

bool has_quotes(const UnitReading& reading) {
    for (std::size_t i = 0; i < reading.unit.segments.size(); ++i)
        if (reading.unit.segments[i].target && reading.target(i).may_hold(U"\"«»“”„")) return true;
    return false;
}

}  // namespace

void UnclosedQuotes::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    if (!reading.unit.translate || !has_quotes(reading)) return;
    const UnitText& text = reading.text();
    if (text.parts().empty() || text.is_unsettled()) return;
    // What is not prose is looked for only where it may matter.
    if (lone_marks(text.text(), std::vector<bool>(text.text().size(), false)).at.empty()) return;
    const LoneMarks lone = lone_marks(text.text(), text.whole().not_prose());
    const std::u32string& source = text.source().text;
    if (lone.at.empty() || lone.shares_end || !lone_marks(source, text.source().not_prose()).at.empty())
        return;
    const SingleMarks single = single_marks(source);
    if (single.are_lone()) return;
    // Without a quotation in the source, that of the target may run on from or into another unit.
    const bool quotes = single.opened > 0 || source.find_first_of(U"\"“«„") != source.npos;
    const std::size_t at = lone.at.front();
    if (!quotes && may_run_on(text.text(), at)) return;
    found.push_back(text.at(kTypographyQuotes, at, at + 1, "a quotation mark has no partner"));
}

}  // namespace tolmach::checks
