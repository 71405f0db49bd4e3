// SPDX-License-Identifier: Apache-2.0
#include "checks/numbers.hpp"

#include "checks/exchanged_numbers.hpp"
#include "checks/messages.hpp"
#include "checks/segment_check.hpp"
#include "checks/sentence_groups.hpp"
#include "text/character.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace tolmach::checks {
namespace {

using text::NumberToken;

// The numbers of one side of a unit, each with the segment it stands in.
struct Read {
    const Segment* segment;
    NumberToken token;
    bool emptied;       ///< Of a segment without a target: it may be answered, and need not be.
    char32_t sign = 0;  ///< Of what it counts, behind it: `%`, `€`.
    bool answered = false;
};
struct ReadMonth {
    const Segment* segment;
    text::MonthToken token;
    bool emptied;
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

void add_number(SideNumbers& side, Read figure) {
    for (const std::string& reading : figure.token.readings)
        side.by_value[reading].at.push_back(side.figures.size());
    side.figures.push_back(std::move(figure));
}

void add_number(SideNumbers& side, const ReadMonth& month) {
    side.by_month[static_cast<std::size_t>(month.token.month)].at.push_back(side.months.size());
    side.months.push_back(month);
}

// The number of a placeholder: `%1$s`, `{0}`.
bool is_of_placeholder(const std::u32string& text, const NumberToken& token) {
    const std::size_t start = token.span.start.value;
    const std::size_t end = token.span.end.value;
    if (start == 0 || end >= text.size()) return false;
    return (text[start - 1] == U'%' && text[end] == U'$') || (text[start - 1] == U'{' && text[end] == U'}');
}

char32_t sign_behind(const std::u32string& text, const NumberToken& token) {
    std::size_t at = token.span.end.value;
    if (at < text.size() && text::is_space(text[at])) ++at;
    return at < text.size() && among(text[at], U"%‰€$£") ? text[at] : 0;
}

void add_number(SideNumbers& side, const Segment& segment, const xliff::Content& content,
                const std::string& language, bool emptied = false) {
    const std::string text = xliff::plain_text(content);
    const std::u32string points = text::to_utf32(text);
    text::Numbers numbers = text::numbers_in(text, language);
    for (NumberToken& token : numbers.figures)
        if (!is_of_placeholder(points, token)) {
            const char32_t sign = sign_behind(points, token);
            add_number(side, Read{&segment, std::move(token), emptied, sign});
        }
    for (const auto& month : numbers.months)
        add_number(side, ReadMonth{&segment, month, emptied});
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

template <class Entry>
bool is_open(const Entry& entry) {
    return !entry.answered && !entry.emptied;
}

bool any_open(const std::vector<Read>& figures, bool in_date) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](const Read& r) { return is_open(r) && r.token.in_date == in_date; });
}

std::string list_of_open(const std::vector<Read>& figures, const std::vector<ReadMonth>& months,
                         bool in_date) {
    std::string list;
    for (const Read& r : figures)
        if (is_open(r) && r.token.in_date == in_date)
            list += (list.empty() ? "" : ", ") + r.token.readings.front();
    for (const ReadMonth& m : months)
        if (is_open(m) && in_date)
            list += (list.empty() ? "month " : ", month ") + std::to_string(m.token.month);
    return list;
}

// The numbers of both sides of a unit, or of one sentence of it.
struct Sides {
    SideNumbers source, target;
};

// Moves what nothing has answered in one sentence to what is compared over the unit.
void leave_open(SideNumbers& from, SideNumbers& to) {
    for (Read& figure : from.figures)
        if (!figure.answered) add_number(to, std::move(figure));
    for (const ReadMonth& month : from.months)
        if (!month.answered) add_number(to, month);
    for (const auto& [word, count] : from.words)
        to.words[word] += count;
}

// A date is judged as one where both sides have one; a date that only one side has is a number like others.
void forget_dates(Sides& sides) {
    for (SideNumbers* side : {&sides.source, &sides.target})
        for (Read& figure : side->figures)
            figure.token.in_date = false;
}

class NumberReport {
  public:
    NumberReport(const FileInfo& file, const Unit& unit, const Sides& open, std::vector<Diagnostic>& found)
        : file_(file), unit_(unit), source_(open.source), target_(open.target), found_(found) {}

    void differ() {
        const auto open_month = [](const ReadMonth& m) { return is_open(m); };
        const bool months_differ = std::any_of(source_.months.begin(), source_.months.end(), open_month) &&
                                   std::any_of(target_.months.begin(), target_.months.end(), open_month);
        if (any_open(source_.figures, true) || any_open(target_.figures, true) || months_differ)
            report(kDateMismatch, true, "dates");
        if (any_open(source_.figures, false) || any_open(target_.figures, false))
            report(kNumberMismatch, false, "numbers");
    }

    // What was answered over the unit only stands in another sentence than in the source.
    void moved() {
        std::unordered_set<std::string_view> elsewhere;
        for (const Read& figure : source_.figures)
            if (figure.answered && !figure.emptied)
                elsewhere.insert(figure.token.readings.begin(), figure.token.readings.end());
        for (const Read& figure : target_.figures) {
            const auto& readings = figure.token.readings;
            if (figure.answered && std::any_of(readings.begin(), readings.end(), [&](const auto& reading) {
                    return elsewhere.contains(reading);
                }))
                found_.push_back(finding(kNumberMoved, file_, unit_, figure.segment, Side::Target,
                                         figure.token.span,
                                         "a number stands in another sentence than in the source"));
        }
    }

  private:
    void report(const CheckInfo& check, bool in_date, const char* what) {
        const auto& shown = any_open(target_.figures, in_date) ? target_ : source_;
        const Side side = &shown == &target_ ? Side::Target : Side::Source;
        const auto at = std::find_if(shown.figures.begin(), shown.figures.end(),
                                     [&](const Read& r) { return is_open(r) && r.token.in_date == in_date; });
        const std::string missing = list_of_open(source_.figures, source_.months, in_date);
        const std::string extra = list_of_open(target_.figures, target_.months, in_date);
        std::string message = std::string(what) + " differ by value: ";
        if (!missing.empty()) message += "only in the source " + missing;
        if (!extra.empty())
            message += (missing.empty() ? "only in the target " : "; only in the target ") + extra;
        const bool has_figure = at != shown.figures.end();
        const auto month = std::find_if(target_.months.begin(), target_.months.end(),
                                        [](const ReadMonth& m) { return is_open(m); });
        const Segment* segment = has_figure ? at->segment : month->segment;
        const auto span = has_figure ? at->token.span : month->token.span;
        found_.push_back(finding(check, file_, unit_, segment, has_figure ? side : Side::Target, span,
                                 std::move(message)));
    }

    const FileInfo& file_;
    const Unit& unit_;
    const SideNumbers& source_;
    const SideNumbers& target_;
    std::vector<Diagnostic>& found_;
};

std::vector<CountedNumber> counted(const SideNumbers& side) {
    std::vector<CountedNumber> numbers;
    for (const Read& figure : side.figures)
        numbers.push_back({&figure.token, figure.sign});
    return numbers;
}

void say_exchanged(const FileInfo& file, const Unit& unit, const Sides& sentence,
                   std::vector<Diagnostic>& found) {
    const auto pair = exchanged_numbers(counted(sentence.source), counted(sentence.target));
    if (!pair) return;
    const Read& first = sentence.target.figures[pair->first];
    const Read& second = sentence.target.figures[pair->second];
    found.push_back(
        finding(kNumberMismatch, file, unit, first.segment, Side::Target, first.token.span,
                "this number and " + second.token.readings.front() + " stand in each other's place"));
}

}  // namespace

void Numbers::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    std::map<std::size_t, Sides> sentences;
    const std::vector<std::size_t> groups = sentence_groups(unit);
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        const bool emptied = is_emptied(segment);
        if (!emptied && !xliff::is_translated(segment)) continue;
        // The numbers of a plural form are the language's own.
        if (!choices_in(view_of(segment.source).text).empty()) continue;
        Sides& sides = sentences[groups[i]];
        add_number(sides.source, segment, segment.source, file.source_language, emptied);
        if (!emptied) add_number(sides.target, segment, *segment.target, file.target_language);
    }
    Sides open;
    bool source_dated = false;
    bool target_dated = false;
    for (auto& [group, sides] : sentences) {
        say_exchanged(file, unit, sides, found);
        compare(sides.source, sides.target);
        source_dated = source_dated || !sides.source.months.empty();
        target_dated = target_dated || !sides.target.months.empty();
        leave_open(sides.source, open.source);
        leave_open(sides.target, open.target);
    }
    compare(open.source, open.target);
    if (!source_dated || !target_dated) forget_dates(open);
    NumberReport saying(file, unit, open, found);
    saying.differ();
    if (sentences.size() > 1) saying.moved();
}

}  // namespace tolmach::checks
