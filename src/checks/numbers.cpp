// SPDX-License-Identifier: Apache-2.0
#include "checks/numbers.hpp"

#include "checks/exchanged_numbers.hpp"
#include "checks/lone_values.hpp"
#include "checks/measured_numbers.hpp"
#include "checks/messages.hpp"
#include "checks/near_places.hpp"
#include "checks/number_sides.hpp"
#include "checks/segment_check.hpp"
#include "checks/sentence_groups.hpp"
#include "checks/worded_numbers.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <unordered_set>

namespace tolmach::checks {
namespace {

template <class Entry>
bool is_open(const Entry& entry) {
    return !entry.answered && !entry.emptied;
}

bool any_open(const std::vector<ReadNumber>& figures, bool in_date) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](const ReadNumber& r) { return is_open(r) && r.token.in_date == in_date; });
}

std::string list_of_open(const std::vector<ReadNumber>& figures, const std::vector<ReadMonth>& months,
                         bool in_date) {
    std::string list;
    for (const ReadNumber& r : figures)
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

// A date is judged as one where both sides have one; a date that only one side has is a number like others.
void forget_dates(Sides& sides) {
    for (SideNumbers* side : {&sides.source, &sides.target})
        for (ReadNumber& figure : side->figures)
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
        for (const ReadNumber& figure : source_.figures)
            if (figure.answered && !figure.emptied)
                elsewhere.insert(figure.token.readings.begin(), figure.token.readings.end());
        for (const ReadNumber& figure : target_.figures) {
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
        const auto at = std::find_if(shown.figures.begin(), shown.figures.end(), [&](const ReadNumber& r) {
            return is_open(r) && r.token.in_date == in_date;
        });
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

// What a number counts; `in 2013, 75 %`: a year and the next number do not share it.
Measures counted_by(const SideNumbers& side, std::size_t at) {
    const ReadNumber& figure = side.figures[at];
    const bool beside_year = is_like_year(figure.token) ||
                             (at + 1 < side.figures.size() && is_like_year(side.figures[at + 1].token));
    const Measures own = figure.counted.measures;
    const bool is_of_next = is_like_year(figure.token) && figure.joined && at + 1 < side.figures.size() &&
                            (side.figures[at + 1].counted.measures & own).any();
    return (figure.counted.shared && beside_year) || is_of_next ? Measures() : own;
}

// One language says `year` where another does not.
std::vector<CountedNumber> with_signs(const SideNumbers& side) {
    static const Measures years = measures_named("y");
    std::vector<CountedNumber> numbers;
    for (std::size_t i = 0; i < side.figures.size(); ++i) {
        const ReadNumber& figure = side.figures[i];
        const Measures all = counted_by(side, i);
        numbers.push_back({&figure.token, figure.sign, figure.joined, all & ~years, (all & years).any(),
                           figure.behind, figure.before});
    }
    return numbers;
}

MeasuredNumber measured(const ReadNumber& number) {
    return {&number.token.readings, number.counted, number.signs, number.by_letter};
}
MeasuredNumber measured(const ReadWorded& number) {
    return {&number.number.readings, number.counted};
}
MeasuredSide measured_side(const SideNumbers& side, const std::string& language) {
    MeasuredSide read{{}, [&] {
                          std::vector<std::size_t> mentions;
                          for (const std::u32string_view text : side.texts)
                              count_mentions_of_units(text, language, mentions);
                          return mentions;
                      }};
    for (std::size_t i = 0; i < side.figures.size(); ++i) {
        read.numbers.push_back(measured(side.figures[i]));
        read.numbers.back().counted.measures = counted_by(side, i);
    }
    return read;
}
// What may answer a word of the other side: a figure that a figure there has for itself does not.
WordedSide worded_side(const SideNumbers& side, const SideNumbers& other) {
    WordedSide read;
    const auto is_taken = [&](const std::string& reading) {
        const auto there = other.by_value.find(reading);
        return there != other.by_value.end() &&
               there->second.at.size() >= side.by_value.at(reading).at.size();
    };
    for (const ReadWorded& each : side.worded)
        read.worded.push_back(&each.number);
    read.others.insert(side.roman.begin(), side.roman.end());
    for (const ReadNumber& figure : side.figures)
        std::copy_if(figure.token.readings.begin(), figure.token.readings.end(),
                     std::inserter(read.others, read.others.end()), std::not_fn(is_taken));
    return read;
}

bool any_open(const std::vector<ReadNumber>& figures) {
    return std::any_of(figures.begin(), figures.end(), is_open<ReadNumber>);
}

bool is_apart(const ReadNumber& figure, const ReadNumber& other) {
    constexpr std::size_t kApart = 20;  // `6-foot-6` says two things.
    return other.segment != figure.segment || other.token.span.end + kApart < figure.token.span.start ||
           figure.token.span.end + kApart < other.token.span.start;
}

void forget_repeated(SideNumbers& side) {
    if (!any_open(side.figures)) return;
    // The first and the last of those with the same readings that are answered: if any is apart, one of
    // these.
    struct Answered {
        const ReadNumber *first, *last;
    };
    std::map<std::vector<std::string>, Answered> answered;
    for (const ReadNumber& figure : side.figures)
        if (figure.answered) {
            const auto [at, is_new] = answered.try_emplace(figure.token.readings, Answered{&figure, &figure});
            if (!is_new) at->second.last = &figure;
        }
    for (ReadNumber& figure : side.figures) {
        const auto at = answered.find(figure.token.readings);
        if (figure.answered || at == answered.end()) continue;
        auto& [first, last] = at->second;
        figure.answered = is_apart(figure, *first) || is_apart(figure, *last);
        if (!figure.answered) continue;
        first = std::min<const ReadNumber*>(first, &figure);
        last = std::max<const ReadNumber*>(last, &figure);
    }
}

// `CO2` for `carbon`: a figure of a formula that only one side has is no number that was lost.
void forget_formulas(SideNumbers& side, const SideNumbers& other) {
    if (any_open(other.figures)) return;
    for (ReadNumber& figure : side.figures)
        figure.answered = figure.answered || figure.in_word;
}

// What the numbers of one sentence say beyond their values.
class Sentence {
  public:
    Sentence(const FileInfo& file, const Unit& unit, Sides& sides, std::vector<Diagnostic>& found)
        : file_(file), unit_(unit), source_(sides.source), target_(sides.target), found_(found) {}

    void exchanged() {
        const auto pair = exchanged_numbers(with_signs(source_), with_signs(target_), file_);
        if (!pair) return;
        const std::string& second = target_.figures[pair->second].token.readings.front();
        say(target_.figures[pair->first], "this number and " + second + " stand in each other's place");
    }

    void counted() {
        const MeasuredSide source = measured_side(source_, file_.source_language);
        const MeasuredSide target = measured_side(target_, file_.target_language);
        for (MeasureFault& fault : measure_faults(source, target))
            say(target_.figures[fault.number], std::move(fault.message));
    }

    void worded() {
        const auto pair = contradiction(worded_side(source_, target_), worded_side(target_, source_));
        if (!pair) return;
        const ReadWorded& there = target_.worded[pair->second];
        found_.push_back(finding(kNumberMismatch, file_, unit_, there.segment, Side::Target,
                                 there.number.span,
                                 "the source has " + source_.worded[pair->first].number.value +
                                     " in words, the target " + there.number.value));
    }

    // A number that stands converted beside the other, or in place of it, is answered.
    void converted() {
        for (std::size_t i = 0; i < target_.figures.size(); ++i)
            if (ReadNumber& number = target_.figures[i]; !number.answered && number.counted.measures.any())
                number.answered = answers(number, i);
        for (std::size_t i = 0; i < source_.figures.size(); ++i)
            if (ReadNumber& number = source_.figures[i]; !number.answered && number.counted.measures.any())
                number.answered = any_right(number, i, target_.figures);
    }

    // `£760 … £760`, `760 … the same`: a number that is said once less has not changed.
    void repeated() {
        if (!any_open(target_.figures)) forget_repeated(source_);
        if (!any_open(source_.figures)) forget_repeated(target_);
    }

  private:
    void say(const ReadNumber& number, std::string message) {
        found_.push_back(finding(kNumberMismatch, file_, unit_, number.segment, Side::Target,
                                 number.token.span, std::move(message)));
    }

    // `at`: the place of the number on its side.
    template <class Number>
    static bool any_right(const ReadNumber& number, std::size_t at, const std::vector<Number>& others) {
        const auto [first, last] = iterators_near(at, others);
        return std::any_of(first, last, [&](const Number& other) {
            return conversion_of(measured(other), measured(number)) == Conversion::Right;
        });
    }

    bool answers(const ReadNumber& number, std::size_t at) {
        if (any_right(number, at, source_.figures) || any_right(number, at, source_.worded)) return true;
        const auto is_meant = [&](const ReadNumber& other) {
            return !other.answered && conversion_of(measured(other), measured(number)) == Conversion::Wrong;
        };
        const auto [first, last] = iterators_near(at, source_.figures);
        const auto other = std::find_if(first, last, is_meant);
        if (other == last) return false;
        other->answered = true;
        say(number, told_conversion(measured(*other), measured(number)));
        return true;
    }

    const FileInfo& file_;
    const Unit& unit_;
    SideNumbers& source_;
    SideNumbers& target_;
    std::vector<Diagnostic>& found_;
};

bool holds_figure(const View& side) {
    return side.has_digits() &&
           std::any_of(side.text.begin(), side.text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

// A glance that spares most units: without a figure only words on both sides can contradict each other.
bool may_differ(const UnitReading& reading) {
    const auto any = [&](auto has) {
        for (std::size_t i = 0; i < reading.unit.segments.size(); ++i)
            if (has(i)) return true;
        return false;
    };
    const auto has_target = [&](std::size_t i) { return reading.unit.segments[i].target.has_value(); };
    if (any([&](std::size_t i) {
            return holds_figure(reading.source(i)) || (has_target(i) && holds_figure(reading.target(i)));
        }))
        return true;
    return any([&](std::size_t i) {
               return !reading.source(i).numbers(reading.file.source_language).worded.empty();
           }) &&
           any([&](std::size_t i) {
               return has_target(i) &&
                      !reading.target(i).numbers(reading.file.target_language).worded.empty();
           });
}

}  // namespace

void Numbers::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    for (const TranslatedSegment& pair : reading.translated()) {
        find_other_numeral(pair, found);
        find_other_month(pair, found);
    }
    if (!may_differ(reading)) return;
    std::map<std::size_t, Sides> sentences;
    const std::vector<std::size_t> groups = sentence_groups(unit);
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        const bool emptied = is_emptied(segment);
        if (!emptied && !reading.is_translated(i)) continue;
        // The numbers of a plural form are the language's own.
        if (!choices_in(reading.source(i).text).empty()) continue;
        Sides& sides = sentences[groups[i]];
        add_numbers(sides.source, segment, reading.source(i), file.source_language, emptied);
        if (!emptied) add_numbers(sides.target, segment, reading.target(i), file.target_language);
    }
    Sides open;
    bool source_dated = false;
    bool target_dated = false;
    for (auto& [group, sides] : sentences) {
        Sentence sentence(file, unit, sides, found);
        sentence.exchanged();
        sentence.counted();
        sentence.worded();
        answer_each_other(sides.source, sides.target);
        sentence.converted();
        sentence.repeated();
        source_dated = source_dated || !sides.source.months.empty();
        target_dated = target_dated || !sides.target.months.empty();
        leave_open(sides.source, open.source);
        leave_open(sides.target, open.target);
    }
    answer_each_other(open.source, open.target);
    if (!source_dated || !target_dated) forget_dates(open);
    forget_formulas(open.source, open.target);
    forget_formulas(open.target, open.source);
    NumberReport saying(file, unit, open, found);
    saying.differ();
    if (sentences.size() > 1) saying.moved();
}

}  // namespace tolmach::checks
