// SPDX-License-Identifier: Apache-2.0
#include "checks/number_sides.hpp"

#include "checks/lost_minus.hpp"
#include "checks/segment_check.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using text::NumberToken;

void add_number(SideNumbers& side, ReadNumber figure) {
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

// The first entry of a queue that nothing has answered yet, or null.
template <class Entry>
Entry* first_open(ValueQueue& queue, std::vector<Entry>& entries) {
    while (queue.next < queue.at.size() && entries[queue.at[queue.next]].answered)
        ++queue.next;
    return queue.next < queue.at.size() ? &entries[queue.at[queue.next]] : nullptr;
}

ReadNumber* find_figure(SideNumbers& side, const std::vector<std::string>& readings) {
    for (const std::string& reading : readings)
        if (const auto at = side.by_value.find(reading); at != side.by_value.end())
            if (ReadNumber* open = first_open(at->second, side.figures)) return open;
    return nullptr;
}

bool take_figure(SideNumbers& side, const std::vector<std::string>& readings) {
    ReadNumber* open = find_figure(side, readings);
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

// A figure such as `17.30` may be two numbers on the other side, one behind the other.
bool take_parts(SideNumbers& other, const std::vector<std::string>& parts) {
    if (parts.size() != 2) return false;
    const auto queue = other.by_value.find(parts[0]);
    if (queue == other.by_value.end()) return false;
    ReadNumber* const first = first_open(queue->second, other.figures);
    if (!first || first == &other.figures.back()) return false;
    ReadNumber& second = *(first + 1);
    const auto& readings = second.token.readings;
    const bool is_it =
        !second.answered && std::find(readings.begin(), readings.end(), parts[1]) != readings.end();
    if (is_it) first->answered = second.answered = true;
    return is_it;
}

template <class Token>
std::vector<CodePointSpan> spans_of(const std::vector<Token>& tokens) {
    std::vector<CodePointSpan> spans;
    for (const Token& token : tokens)
        spans.push_back(token.span);
    return spans;
}

// For each number the text up to the next one; behind the last nothing counts.
std::vector<std::u32string_view> texts_between(const std::u32string& text,
                                               const std::vector<NumberToken>& figures) {
    std::vector<std::u32string_view> between(figures.size());
    for (std::size_t i = 1; i < figures.size(); ++i) {
        const std::size_t gap = figures[i - 1].span.end.value;
        between[i - 1] = std::u32string_view(text).substr(gap, figures[i].span.start.value - gap);
    }
    return between;
}

// `neuf minutes` is a number; in `two 18-year-olds` the word counts what is listed, which may be summed up.
void settle_doubts(text::WordedNumber& number, const Counted& counted, const std::u32string& text) {
    const std::size_t next = text::skip_spaces(text, number.span.end.value);
    if (next < text.size() && text::is_digit(text[next]))
        number.doubtful = true;
    else if (counted.measures.any() && !counted.shared)
        number.doubtful = false;
}

// ` -5 °C`; of `10–20` the dash is none, and words of cold may stand anywhere.
Signs signs_of(const View& view, const std::u32string& text, std::size_t start, const std::string& language) {
    if (start > 0 && is_minus_sign(text[start - 1])) {
        std::size_t before = start - 1;
        while (before > 0 && text::is_space(text[before - 1]))
            --before;
        const bool apart = before < start - 1 || before == 0 || text[before - 1] == U'(';
        if (apart && (before == 0 || !text::is_digit(text[before - 1]))) return {false, true};
    }
    return {true, says_minus(view, language)};
}

}  // namespace

void add_numbers(SideNumbers& side, const Segment& segment, const View& view, const std::string& language,
                 bool emptied) {
    const std::u32string& points = view.without_codes();
    text::Numbers numbers = view.numbers(language);
    const std::vector<Counted> counted = what_they_count(points, spans_of(numbers.figures), language);
    const std::vector<Counted> worded = what_they_count(points, spans_of(numbers.worded), language);
    const std::vector<std::u32string_view> behind = texts_between(points, numbers.figures);
    if (!numbers.figures.empty()) side.texts.emplace_back(points);
    std::size_t last_end = 0;
    for (std::size_t i = 0; i < numbers.figures.size(); ++i) {
        NumberToken& token = numbers.figures[i];
        if (is_of_placeholder(points, token)) continue;
        const char32_t sign = sign_behind(points, token);
        const std::size_t start = token.span.start.value;
        const std::size_t end = token.span.end.value;
        const bool by_letter = token.magnitude != 0 && end < points.size() && text::is_letter(points[end]);
        const bool degrees = (counted[i].measures & of_kind("temperature")).any();
        const Signs signs = degrees ? signs_of(view, points, start, language) : Signs();
        const bool in_word = start > 0 && text::is_letter(points[start - 1]);
        const bool joined = i + 1 < behind.size() && text::joins_numbers(behind[i], language);
        add_number(side, ReadNumber{&segment, std::move(token), emptied, sign, counted[i], signs, by_letter,
                                    in_word, joined, behind[i],
                                    std::u32string_view(points).substr(last_end, start - last_end)});
        last_end = end;
    }
    for (const auto& month : numbers.months)
        add_number(side, ReadMonth{&segment, month, emptied});
    for (const std::string& word : numbers.words)
        ++side.words[word];
    side.roman.insert(side.roman.end(), numbers.roman.begin(), numbers.roman.end());
    for (std::size_t i = 0; i < numbers.worded.size() && !emptied; ++i) {
        settle_doubts(numbers.worded[i], worded[i], points);
        side.worded.push_back({&segment, std::move(numbers.worded[i]), worded[i]});
    }
}

void answer_each_other(SideNumbers& a, SideNumbers& b) {
    for (ReadNumber& figure : a.figures)
        figure.answered = take_figure(b, figure.token.readings);
    for (ReadMonth& month : a.months)
        if (ReadMonth* same = first_open(b.by_month[static_cast<std::size_t>(month.token.month)], b.months))
            month.answered = same->answered = true;
    for (auto [from, to] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        // `10 November`, `11.10`: beside a month of its own a figure is a day.
        const bool has_month = std::any_of(from->months.begin(), from->months.end(),
                                           [](const ReadMonth& month) { return !month.answered; });
        for (ReadNumber& figure : from->figures)
            if (!figure.answered)
                figure.answered =
                    take_parts(*to, figure.token.parts) || take_word(*to, figure.token.readings) ||
                    (!(has_month && figure.token.in_date) && take_month(*to, figure.token.readings));
    }
}

void leave_open(SideNumbers& from, SideNumbers& to) {
    for (ReadNumber& figure : from.figures)
        if (!figure.answered) add_number(to, std::move(figure));
    for (const ReadMonth& month : from.months)
        if (!month.answered) add_number(to, month);
    for (const auto& [word, count] : from.words)
        to.words[word] += count;
}

}  // namespace tolmach::checks
