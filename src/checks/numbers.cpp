// SPDX-License-Identifier: Apache-2.0
#include "checks/numbers.hpp"

#include "text/number.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using text::NumberToken;

// The numbers of one side of a unit, each with the segment it stands in.
struct Read {
    const Segment* segment;
    NumberToken token;
    bool answered = false;
};
struct ReadMonth {
    const Segment* segment;
    text::MonthToken token;
    bool answered = false;
};
struct SideNumbers {
    std::vector<Read> figures;
    std::vector<std::string> words;
    std::vector<ReadMonth> months;
};

void add(SideNumbers& side, const Segment& segment, const xliff::Content& content,
         const std::string& language) {
    text::Numbers numbers = text::numbers_in(xliff::plain_text(content), language);
    for (NumberToken& token : numbers.figures)
        side.figures.push_back({&segment, std::move(token)});
    for (const auto& month : numbers.months)
        side.months.push_back({&segment, month});
    side.words.insert(side.words.end(), numbers.words.begin(), numbers.words.end());
}

bool overlaps(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const auto& v) { return std::find(b.begin(), b.end(), v) != b.end(); });
}

bool take(std::vector<std::string>& words, const std::vector<std::string>& readings) {
    const auto at = std::find_first_of(words.begin(), words.end(), readings.begin(), readings.end());
    if (at == words.end()) return false;
    words.erase(at);
    return true;
}

bool take_figure(std::vector<Read>& figures, const std::vector<std::string>& readings) {
    const auto at = std::find_if(figures.begin(), figures.end(), [&](const Read& r) {
        return !r.answered && overlaps(r.token.readings, readings);
    });
    if (at == figures.end()) return false;
    return at->answered = true;
}

// A figure such as `17.30` may be two numbers on the other side.
bool take_parts(SideNumbers& other, const std::vector<std::string>& parts) {
    if (parts.size() < 2) return false;
    std::vector<Read> trial = other.figures;
    for (const std::string& part : parts)
        if (!take_figure(trial, {part})) return false;
    other.figures = std::move(trial);
    return true;
}

bool take_month(std::vector<ReadMonth>& months, const std::vector<std::string>& readings) {
    for (ReadMonth& month : months)
        if (!month.answered && overlaps(readings, {std::to_string(month.token.month)}))
            return month.answered = true;
    return false;
}

// Exact figures answer each other first, so that a word is not spent on what a figure answers.
void compare(SideNumbers& a, SideNumbers& b) {
    for (Read& figure : a.figures)
        figure.answered = take_figure(b.figures, figure.token.readings);
    for (auto [from, to] : {std::pair(&a, &b), std::pair(&b, &a)})
        for (Read& figure : from->figures)
            if (!figure.answered) figure.answered = take_parts(*to, figure.token.parts);
    for (ReadMonth& month : a.months)
        for (ReadMonth& other : b.months)
            if (!month.answered && !other.answered && month.token.month == other.token.month)
                month.answered = other.answered = true;
    for (auto [from, to] : {std::pair(&a, &b), std::pair(&b, &a)})
        for (Read& figure : from->figures)
            if (!figure.answered)
                figure.answered =
                    take(to->words, figure.token.readings) || take_month(to->months, figure.token.readings);
}

bool any_open(const std::vector<Read>& figures, bool in_date) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](const Read& r) { return !r.answered && r.token.in_date == in_date; });
}

std::string list_of_open(const std::vector<Read>& figures, const std::vector<ReadMonth>& months,
                         bool in_date) {
    std::string list;
    for (const Read& r : figures)
        if (!r.answered && r.token.in_date == in_date)
            list += (list.empty() ? "" : ", ") + r.token.readings.front();
    for (const ReadMonth& m : months)
        if (!m.answered && in_date)
            list += (list.empty() ? "month " : ", month ") + std::to_string(m.token.month);
    return list;
}

}  // namespace

void Numbers::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    SideNumbers source;
    SideNumbers target;
    for (const Segment& segment : unit.segments) {
        if (!xliff::is_translated(segment)) continue;
        add(source, segment, segment.source, file.source_language);
        add(target, segment, *segment.target, file.target_language);
    }
    compare(source, target);
    const auto open_month = [](const ReadMonth& m) { return !m.answered; };
    const bool months_differ = std::any_of(source.months.begin(), source.months.end(), open_month) &&
                               std::any_of(target.months.begin(), target.months.end(), open_month);
    const auto report = [&](const char* check, bool in_date, const char* what) {
        const auto& shown = any_open(target.figures, in_date) ? target : source;
        const Side side = &shown == &target ? Side::Target : Side::Source;
        const auto at = std::find_if(shown.figures.begin(), shown.figures.end(), [&](const Read& r) {
            return !r.answered && r.token.in_date == in_date;
        });
        const std::string missing = list_of_open(source.figures, source.months, in_date);
        const std::string extra = list_of_open(target.figures, target.months, in_date);
        std::string message = std::string(what) + " differ by value: ";
        if (!missing.empty()) message += "only in the source " + missing;
        if (!extra.empty())
            message += (missing.empty() ? "only in the target " : "; only in the target ") + extra;
        const Segment* segment = at != shown.figures.end() ? at->segment : target.months.front().segment;
        const auto span = at != shown.figures.end() ? at->token.span : target.months.front().token.span;
        found.push_back(finding(check, file, unit, segment, at != shown.figures.end() ? side : Side::Target,
                                span, std::move(message)));
    };
    // A date is judged as one where both sides have one; a date that only one side has is a number like
    // others.
    const bool both_dated = !source.months.empty() && !target.months.empty();
    if (!both_dated)
        for (SideNumbers* side : {&source, &target})
            for (Read& figure : side->figures)
                figure.token.in_date = false;
    if (any_open(source.figures, true) || any_open(target.figures, true) || months_differ)
        report("date.mismatch", true, "dates");
    if (any_open(source.figures, false) || any_open(target.figures, false))
        report("number.mismatch", false, "numbers");
}

}  // namespace tolmach::checks
