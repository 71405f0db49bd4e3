// SPDX-License-Identifier: Apache-2.0
#include "checks/unit_text.hpp"

#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {

UnitText::UnitText(const UnitReading& of) : of_(of) {
    if (of.unit.segments.size() == 1 && !of.unit.segments[0].ignorable && of.is_translated(0)) {
        parts_.push_back({&of.unit.segments[0], &of.target(0), 0});
        unsettled_ = of.unit.segments[0].order.has_value();
    } else {
        join();
    }
}

void UnitText::join() {
    std::u32string text;
    for (std::size_t i = 0; i < of_.unit.segments.size(); ++i) {
        const Segment& segment = of_.unit.segments[i];
        if (segment.order) unsettled_ = true;
        if (segment.ignorable) {
            text += of_.printed(i).text;
            continue;
        }
        // Two segments with nothing between them end and begin a sentence all the same.
        if (!text.empty() && !text::is_space(text.back())) text.push_back(kCode);
        if (!of_.is_translated(i)) {
            const std::u32string& source = of_.source(i).text;
            unsettled_ = unsettled_ || std::any_of(source.begin(), source.end(), text::is_quotation_mark);
            text.push_back(kCode);
            continue;
        }
        parts_.push_back({&segment, &of_.target(i), text.size()});
        text += of_.target(i).text;
    }
    joined_.emplace(std::move(text));
}

const View& UnitText::source() const {
    if (of_.unit.segments.size() == 1) return of_.source(0);
    return source_.get([&] {
        std::u32string joined;
        for (std::size_t i = 0; i < of_.unit.segments.size(); ++i)
            joined += (joined.empty() ? U"" : U" ") + of_.source(i).text;
        return View(std::move(joined));
    });
}

const UnitText::Part* UnitText::part_of(std::size_t start, std::size_t end) const {
    const auto behind = std::upper_bound(parts_.begin(), parts_.end(), start,
                                         [](std::size_t at, const Part& part) { return at < part.start; });
    if (behind == parts_.begin()) return nullptr;
    const Part& part = *(behind - 1);
    return end <= part.start + part.view->text.size() ? &part : nullptr;
}

Diagnostic UnitText::at(const CheckInfo& check, std::size_t start, std::size_t end,
                        std::string message) const {
    const Part* part = part_of(start, end);
    if (!part) part = part_of(start, start);
    if (!part)
        return finding(check, of_.file, of_.unit, nullptr, Side::Target, std::nullopt, std::move(message));
    const std::size_t size = part->view->text.size();
    const std::size_t from = std::min(start - part->start, size), to = std::min(end - part->start, size);
    Diagnostic made =
        finding(check, of_.file, of_.unit, part->segment, Side::Target, std::nullopt, std::move(message));
    made.span = part->view->span(from, to);
    made.text = part->view->plain_text(from, to);
    return made;
}

Diagnostic UnitText::fixable(const CheckInfo& check, std::size_t start, std::size_t end, std::string message,
                             std::u32string_view replacement) const {
    Diagnostic made = at(check, start, end, std::move(message));
    // A stretch that a code divides cannot be replaced as one.
    made.fixable =
        part_of(start, end) &&
        std::u32string_view(text()).substr(start, end - start).find(kCode) == std::u32string_view::npos;
    made.suggestion = text::to_utf8(replacement);
    return made;
}

}  // namespace tolmach::checks
