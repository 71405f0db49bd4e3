// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"

#include "checks/name_romanization.hpp"
#include "checks/numbers.hpp"
#include "checks/references.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/target_same.hpp"
#include "checks/term_use.hpp"
#include "checks/unit_reading.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace tolmach::checks {
namespace {

// Bytes of a segment that findings carry along: no sentence is longer, and each finding has a copy.
constexpr std::size_t kLongestSentence = 2000;

std::size_t key_of(const std::string& file, const std::string& original, const std::string& unit) {
    constexpr std::size_t kSpread = 0x9E3779B97F4A7C15;
    const std::hash<std::string> hash;
    return (hash(file) * kSpread + hash(original)) * kSpread + hash(unit);
}

std::size_t bytes_of(const xliff::Content& content) {
    std::size_t bytes = 0;
    for (const xliff::Inline& part : content)
        if (const auto* run = std::get_if<xliff::Text>(&part)) bytes += run->value.size();
    return bytes;
}

// What stands at a place of the plain text, which is not put together for it.
std::string plain_text_of(const xliff::Content& content, CodePointSpan span) {
    std::string written;
    std::size_t start = span.start.value;
    std::size_t left = span.size();
    for (const xliff::Inline& part : content) {
        const auto* run = std::get_if<xliff::Text>(&part);
        if (!run) continue;
        const std::string_view text = run->value;
        const std::string_view rest = text.substr(text::byte_of(text, base::CodePoint(start)).value);
        if (rest.empty()) {
            start -= text::count_code_points(text);
            continue;
        }
        const std::size_t end = text::byte_of(rest, base::CodePoint(left)).value;
        written += rest.substr(0, end);
        if (end < rest.size()) break;
        left -= text::count_code_points(rest);
        start = 0;
    }
    return written;
}

}  // namespace

FileInfo info_of(const xliff::Document& document, const xliff::File& file) {
    const auto either = [](const std::string& own, const std::string& inherited) {
        return own.empty() ? inherited : own;
    };
    return {document.name, file.original, either(file.source_language, document.source_language),
            either(file.target_language, document.target_language), xliff::rules_in_force(file)};
}

const xliff::Content* left_to_print(const Segment& segment) {
    if (segment.target) return &*segment.target;
    return segment.details->untouched ? &segment.source : nullptr;
}

Diagnostic finding(const CheckInfo& check, const FileInfo& file, const Unit& unit, const Segment* segment,
                   Side side, std::optional<CodePointSpan> span, std::string message) {
    Diagnostic made = base::diagnostic(check, std::move(message));
    made.location = {file.name, unit.line, unit.column};
    made.original = file.original;
    made.unit = unit.id;
    made.side = side;
    if (!segment) return made;
    made.segment = segment->id;
    if (segment->line > 0) made.location = {file.name, segment->line, segment->column};
    made.span = span;
    const bool has_side = side == Side::Source || segment->target;
    if (!has_side) return made;
    const xliff::Content& content = side == Side::Source ? segment->source : *segment->target;
    // A segment of a megabyte may have a finding a word: it is not copied for each.
    if (bytes_of(content) <= kLongestSentence) made.sentence = xliff::plain_text(content);
    if (span) made.text = plain_text_of(content, *span);
    return made;
}

void Check::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    look_at(UnitReading(file, unit), found);
}

namespace {

// A reference may say less than its source: the day of an issue that has its number.
bool is_about_numbers(const Diagnostic& finding) {
    return finding.check == kNumberMismatch.id || finding.check == kDateMismatch.id;
}

}  // namespace

Run::Judged Run::judge(const FileInfo& file, const Unit& unit) const {
    Judged judged{std::make_shared<const UnitReading>(file, unit), {}};
    std::vector<Diagnostic> found;
    for (std::size_t i = 0; i < checks_.size(); ++i) {
        if (checks_[i]->keeps_state()) {
            checks_[i]->prepare(*judged.reading);
            continue;
        }
        checks_[i]->look_at(*judged.reading, found);
        for (Diagnostic& each : found)
            judged.found.emplace_back(i, std::move(each));
        found.clear();
    }
    return judged;
}

void Run::take(Judged& judged) {
    const FileInfo& file = judged.reading->file;
    const Unit& unit = judged.reading->unit;
    const std::size_t number = keys_.size();
    keys_.push_back(key_of(file.name, file.original, unit.id));
    // `s10` stands after `s2`: the order of the ids will do where it is that of the document.
    const auto by_id = [](const Segment& a, const Segment& b) { return a.id < b.id; };
    if (!std::is_sorted(unit.segments.begin(), unit.segments.end(), by_id))
        for (std::size_t i = 0; i < unit.segments.size(); ++i)
            segment_number_of_.emplace(std::pair(number, unit.segments[i].id), i);
    const auto before = static_cast<std::ptrdiff_t>(found_.size());
    auto next = judged.found.begin();
    for (std::size_t i = 0; i < checks_.size(); ++i)
        if (checks_[i]->keeps_state())
            checks_[i]->look_at(*judged.reading, found_);
        else
            for (; next != judged.found.end() && next->first == i; ++next)
                found_.push_back(std::move(next->second));
    if (std::any_of(checks_.begin(), checks_.end(), [](const auto& check) { return check->settles(); }))
        found_.erase(std::remove_if(found_.begin() + before, found_.end(), is_about_numbers), found_.end());
    units_.resize(found_.size(), number);
}

void Run::end_document() {
    for (const auto& check : checks_)
        check->end_document();
}

namespace {

// Whether the first finding of a place says what the second does, and more of it.
bool says_more(std::string_view first, std::string_view second) {
    if (second == kScriptMixed.id) return first == kNameRomanization.id || first == kTermForbidden.id;
    if (second == kDateMismatch.id) return first == kReferenceDate.id;
    return second == kTargetSameAsSource.id && first.starts_with("reference.");
}

}  // namespace

// A name in the letters of another language is a fault of the name: what is said of its letters is the same
// again. So is what is said of a field of a reference.
void Run::leave_out_said_twice() {
    const auto key = [&](std::size_t i) {
        const Diagnostic& d = found_[i];
        return std::tuple(units_[i], d.segment, d.span->start.value, d.span->end.value);
    };
    std::map<decltype(key(0)), std::vector<std::string>> said;
    for (std::size_t i = 0; i < found_.size(); ++i)
        if (found_[i].span && found_[i].side == Side::Target &&
            (found_[i].check == kNameRomanization.id || found_[i].check == kTermForbidden.id ||
             found_[i].check.starts_with("reference.")))
            said[key(i)].push_back(found_[i].check);
    if (said.empty()) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const auto here = found_[i].span ? said.find(key(i)) : said.end();
        if (here != said.end() &&
            std::any_of(here->second.begin(), here->second.end(),
                        [&](const auto& more) { return says_more(more, found_[i].check); }))
            continue;
        if (kept != i) found_[kept] = std::move(found_[i]);
        units_[kept++] = units_[i];
    }
    found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(kept), found_.end());
    units_.resize(kept);
}

namespace {

// Puts in each place what stands in `order[place]`, without room for all of them a second time.
void put_in_order(std::vector<Diagnostic>& all, std::vector<std::size_t> order) {
    for (std::size_t start = 0; start < order.size(); ++start) {
        if (order[start] == start) continue;
        Diagnostic first = std::move(all[start]);
        std::size_t place = start;
        for (std::size_t from; (from = std::exchange(order[place], place)) != start; place = from)
            all[place] = std::move(all[from]);
        all[place] = std::move(first);
    }
}

}  // namespace

// What was found after the last unit belongs to units that came by long before.
void Run::number_late_findings() {
    if (units_.size() == found_.size()) return;
    std::vector<std::pair<std::size_t, std::size_t>> numbers;  // By key.
    numbers.reserve(keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i)
        numbers.emplace_back(keys_[i], i);
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t i = units_.size(); i < found_.size(); ++i) {
        const std::size_t key = key_of(found_[i].location.file, found_[i].original, found_[i].unit);
        const auto at = std::lower_bound(numbers.begin(), numbers.end(), std::pair(key, std::size_t{0}));
        units_.push_back(at == numbers.end() || at->first != key ? keys_.size() : at->second);
    }
}

std::vector<Diagnostic> Run::finish() {
    for (const auto& check : checks_)
        check->finish(found_);
    number_late_findings();
    leave_out_said_twice();
    const auto place_of_segment = [&](std::size_t i) {
        const auto at = segment_number_of_.find({units_[i], found_[i].segment});
        return at == segment_number_of_.end() ? std::size_t{0} : at->second;
    };
    const auto key = [&](std::size_t i) {
        const Diagnostic& d = found_[i];
        return std::tuple(units_[i], place_of_segment(i), d.location.line, d.location.column,
                          std::string_view(d.segment), d.span ? d.span->start.value : 0,
                          std::string_view(d.check));
    };
    std::vector<std::size_t> order(found_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    put_in_order(found_, std::move(order));
    return std::move(found_);
}

std::vector<Diagnostic> run(Checks checks, const xliff::Document& document) {
    Run over(std::move(checks));
    for (const xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        for (const Unit& unit : file.units)
            over.observe(info, unit);
    }
    over.end_document();
    return over.finish();
}

}  // namespace tolmach::checks
