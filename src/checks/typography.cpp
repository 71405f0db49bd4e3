// SPDX-License-Identifier: Apache-2.0
#include "checks/typography.hpp"

#include "checks/typography_reading.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::checks {
namespace {

// A quotation that was not closed after so many units was not meant to run on.
constexpr std::size_t kLongestQuotation = 20;

// `1 200`
bool has_figure_and_space(const std::u32string& text) {
    return std::adjacent_find(text.begin(), text.end(), [](char32_t figure, char32_t space) {
               return text::is_digit(figure) && space == U' ';
           }) != text.end();
}

bool has_marks(const UnitReading& reading) {
    for (std::size_t i = 0; i < reading.unit.segments.size(); ++i) {
        if (!reading.unit.segments[i].target) continue;
        const View& target = reading.target(i);
        if (target.may_hold(U"\"-:;!?,.)]%") || (target.has_digits() && has_figure_and_space(target.text)) ||
            std::any_of(target.text.begin(), target.text.end(),
                        [](char32_t c) { return c >= 0x80 && c != kCode; }))
            return true;
    }
    return false;
}

}  // namespace

Typography::Typography(HouseStyle house, KnownTitles titles, std::optional<Usage> usage)
    : house_(std::move(house)), titles_(std::move(titles)), known_(std::move(usage)) {}
Typography::~Typography() = default;

void Typography::take_conventions(const std::string& language) {
    if (language == language_) return;
    language_ = language;
    of_ = conventions_of(language);
    if (!of_.quotes.empty() && !house_.quotes.empty()) of_.quotes = house_.quotes;
}

void Typography::prepare(const UnitReading& reading) const {
    if (reading.unit.translate && has_marks(reading)) reading.text().whole().quotations();
}

void Typography::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const Unit& unit = reading.unit;
    take_conventions(reading.file.target_language);
    if (!unit.translate || of_.quotes.empty() || !has_marks(reading)) return;
    const UnitText& text = reading.text();
    if (text.parts().empty()) return;
    const View::Mask& masked = text.whole().not_prose();
    const bool quotes = text.whole().may_hold(std::u32string_view(of_.quotes).substr(0, 2));
    Nest outer = quotes ? nest_of(text.text(), masked, of_.quotes[0], of_.quotes[1]) : Nest();
    outer.depth.resize(text.text().size());
    run_on(unit, outer);
    const bool settled_depth = outer.lone.empty() && !text.is_unsettled() && !running_.inside;
    Reading marks{text,
                  of_,
                  house_,
                  masked,
                  CitedText(text, text::primary_language(language_), titles_),
                  std::move(outer),
                  settled_depth,
                  counted_};
    read_quotes(marks);
    read_spacing(marks);
    read_dashes(marks);
    read_spaces_of_figures(marks);
    for (TypographyCandidate& candidate : marks.found) {
        if (candidate.matter == Matter::Certain)
            found.push_back(std::move(candidate.diagnostic));
        else if (!known_)
            open_.push_back(std::move(candidate));
        else if (!is_habit(candidate, *known_))
            found.push_back(settled(std::move(candidate), *known_));
    }
}

// A quotation may open in one unit and close in a later one.
void Typography::run_on(const Unit& unit, const Nest& outer) {
    if (unit.id != running_.last && ++running_.units > kLongestQuotation) running_.inside = false;
    running_.last = unit.id;
    if (outer.lone.empty()) return;
    running_.inside = outer.left_open;
    running_.units = 0;
}

const std::u32string& Typography::right_marks(Matter matter) const {
    if (matter == Matter::Dash) return house_.dashes.empty() ? of_.dash : house_.dashes;
    if (matter == Matter::Range) return house_.ranges.empty() ? of_.range : house_.ranges;
    return of_.quotes;
}

namespace {

bool is_about_spaces(Matter matter) {
    return matter == Matter::Spaces || matter == Matter::Percent || matter == Matter::NumberSign ||
           matter == Matter::Initials || matter == Matter::Figures;
}

}  // namespace

// No house wants the space before a mark to break a line: it is asked about once, and
// corrected everywhere.
bool Typography::is_habit(const TypographyCandidate& candidate, const Usage& usage) const {
    const auto matter = candidate.matter;
    if (is_about_spaces(matter))
        return !(known_ && matter == Matter::Spaces) &&
               habit(usage.of(matter), {&kRightSpace, 1}) == candidate.written;
    const bool said = matter == Matter::Dash    ? !house_.dashes.empty()
                      : matter == Matter::Range ? !house_.ranges.empty()
                                                : !house_.quotes.empty();
    if (said) return false;
    const auto right = std::u32string_view(right_marks(matter));
    return habit(usage.of(matter), matter == Matter::Quotes ? right.substr(0, 1) : right) ==
           candidate.written;
}

// Hyphens become what the edition writes otherwise; whether one dash or the other is right, the house says.
Diagnostic Typography::settled(TypographyCandidate candidate, const Usage& usage) const {
    Diagnostic made = std::move(candidate.diagnostic);
    const auto matter = candidate.matter;
    if (matter == Matter::Quotes || is_about_spaces(matter)) return made;
    const bool said = matter == Matter::Dash ? !house_.dashes.empty() : !house_.ranges.empty();
    if (said) return made;
    if (candidate.written != U'-') {
        made.fixable = false;
        return made;
    }
    const auto right = std::u32string_view(right_marks(matter));
    const char32_t usual = habit(usage.of(matter), right);
    const char32_t mark = usual != 0 && usual != U'-' ? usual : commonest(usage.of(matter), right);
    if (!made.suggestion.empty()) made.suggestion = text::to_utf8({&mark, 1});
    return made;
}

void Typography::end_document() {
    std::set<Matter> asked;
    for (TypographyCandidate& candidate : open_) {
        if (!is_habit(candidate, counted_)) {
            told_.push_back(settled(std::move(candidate), counted_));
        } else if (asked.insert(candidate.matter).second) {
            Diagnostic once = std::move(candidate.diagnostic);
            const Counts& counts = counted_.of(candidate.matter);
            once.message = is_about_spaces(candidate.matter)
                               ? question(counts, candidate.matter)
                               : question(counts, candidate.written, right_marks(candidate.matter));
            once.suggestion.clear();
            once.fixable = false;
            told_.push_back(std::move(once));
        }
    }
    open_.clear();
    counted_ = {};
    running_ = {};
}

void Typography::finish(std::vector<Diagnostic>& found) {
    std::move(told_.begin(), told_.end(), std::back_inserter(found));
    told_.clear();
}

}  // namespace tolmach::checks
