// SPDX-License-Identifier: Apache-2.0
#include "checks/unclosed_quotes.hpp"

#include "checks/not_prose.hpp"
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
        if (masked[i] || !text::is_quotation_mark(c)) continue;
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

}  // namespace

void UnclosedQuotes::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    const auto has_quotes = [](const Segment& segment) {
        const std::string plain = segment.target ? xliff::plain_text(*segment.target) : std::string();
        return plain.find('"') != plain.npos || plain.find("\u00AB") != plain.npos ||
               plain.find("\u00BB") != plain.npos || plain.find("\xE2\x80") != plain.npos;
    };
    if (!unit.translate || std::none_of(unit.segments.begin(), unit.segments.end(), has_quotes)) return;
    const UnitText text = read_targets(file, unit);
    if (text.parts.empty() || text.unsettled) return;
    const LoneMarks lone = lone_marks(text.text, not_prose(text.text));
    if (lone.at.empty() || lone.shares_end || !lone_marks(text.source, not_prose(text.source)).at.empty())
        return;
    found.push_back(
        text.at(kTypographyQuotes, lone.at.front(), lone.at.front() + 1, "a quotation mark has no partner"));
}

}  // namespace tolmach::checks
