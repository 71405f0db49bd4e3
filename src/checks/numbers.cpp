// SPDX-License-Identifier: Apache-2.0
#include "checks/numbers.hpp"

#include "text/number.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

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
// Where a value stands, in reading order; those before `next` are answered.
struct Queue {
    std::vector<std::size_t> at;
    std::size_t next = 0;
};
struct SideNumbers {
    std::vector<Read> figures;
    std::unordered_map<std::string, Queue> by_value;
    std::unordered_map<std::string, std::size_t> words;
    std::vector<ReadMonth> months;
    std::array<Queue, 13> by_month;
};

void add(SideNumbers& side, const Segment& segment, const xliff::Content& content,
         const std::string& language) {
    text::Numbers numbers = text::numbers_in(xliff::plain_text(content), language);
    for (NumberToken& token : numbers.figures) {
        for (const std::string& reading : token.readings)
            side.by_value[reading].at.push_back(side.figures.size());
        side.figures.push_back({&segment, std::move(token)});
    }
    for (const auto& month : numbers.months) {
        side.by_month[static_cast<std::size_t>(month.month)].at.push_back(side.months.size());
        side.months.push_back({&segment, month});
    }
    for (const std::string& word : numbers.words)
        ++side.words[word];
}

// The first entry of a queue that nothing has answered yet, or null.
template <class Entry>
Entry* first_open(Queue& queue, std::vector<Entry>& entries) {
    while (queue.next < queue.at.size() && entries[queue.at[queue.next]].answered)
        ++queue.next;
    return queue.next < queue.at.size() ? &entries[queue.at[queue.next]] : nullptr;
}

Read* find_figure(SideNumbers& side, const std::vector<std::string>& readings) {
    for (const std::string& reading : readings)
        if (const auto at = side.by_value.find(reading); at != side.by_value.end())
            if (Read* open = first_open(at->second, side.figures)) return open;
    return nullptr;
}

bool take_figure(SideNumbers& side, const std::vector<std::string>& readings) {
    Read* open = find_figure(side, readings);
    return open && (open->answered = true);
}

bool take_word(SideNumbers& side, const std::vector<std::string>& readings) {
    for (const std::string& reading : readings)
        if (const auto at = side.words.find(reading); at != side.words.end() && at->second > 0)
            return at->second--, true;
    return false;
}

bool take_month(SideNumbers& side, const std::vector<std::string>& readings) {
    for (std::size_t month = 1; month <= 12; ++month) {
        if (std::find(readings.begin(), readings.end(), std::to_string(month)) == readings.end()) continue;
        if (ReadMonth* open = first_open(side.by_month[month], side.months)) return open->answered = true;
    }
    return false;
}

// A figure such as `17.30` may be two numbers on the other side.
bool take_parts(SideNumbers& other, const std::vector<std::string>& parts) {
    if (parts.size() != 2) return false;
    const auto queue = other.by_value.find(parts[0]);
    Read* first = queue == other.by_value.end() ? nullptr : first_open(queue->second, other.figures);
    if (!first) return false;
    const std::size_t place = queue->second.next;
    first->answered = true;
    if (take_figure(other, {parts[1]})) return true;
    queue->second.next = place;
    first->answered = false;
    return false;
}

// Exact figures answer each other first, so that a word is not spent on what a figure answers.
void compare(SideNumbers& a, SideNumbers& b) {
    for (Read& figure : a.figures)
        figure.answered = take_figure(b, figure.token.readings);
    for (ReadMonth& month : a.months)
        if (ReadMonth* same = first_open(b.by_month[static_cast<std::size_t>(month.token.month)], b.months))
            month.answered = same->answered = true;
    for (auto [from, to] : {std::pair(&a, &b), std::pair(&b, &a)})
        for (Read& figure : from->figures)
            if (!figure.answered)
                figure.answered = take_parts(*to, figure.token.parts) ||
                                  take_word(*to, figure.token.readings) ||
                                  take_month(*to, figure.token.readings);
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
