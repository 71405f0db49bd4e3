// SPDX-License-Identifier: Apache-2.0
#include "checks/unit_text.hpp"

#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {

UnitText read_targets(const FileInfo& file, const Unit& unit) {
    UnitText read{file, unit, {}, {}, {}, false};
    for (const Segment& segment : unit.segments) {
        const std::u32string source = view_of(segment.source).text;
        read.source += (read.source.empty() ? U"" : U" ") + source;
        if (segment.order) read.unsettled = true;
        if (segment.ignorable) {
            read.text += segment.target ? view_of(*segment.target).text : source;
            continue;
        }
        // Two segments with nothing between them end and begin a sentence all the same.
        if (!read.text.empty() && !text::is_space(read.text.back())) read.text.push_back(kCode);
        if (!xliff::is_translated(segment)) {
            read.unsettled =
                read.unsettled || std::any_of(source.begin(), source.end(), text::is_quotation_mark);
            read.text.push_back(kCode);
            continue;
        }
        read.parts.push_back({&segment, view_of(*segment.target), read.text.size()});
        read.text += read.parts.back().view.text;
    }
    return read;
}

const UnitText::Part* UnitText::part_of(std::size_t start, std::size_t end) const {
    const auto behind = std::upper_bound(parts.begin(), parts.end(), start,
                                         [](std::size_t at, const Part& part) { return at < part.start; });
    if (behind == parts.begin()) return nullptr;
    const Part& part = *(behind - 1);
    return end <= part.start + part.view.text.size() ? &part : nullptr;
}

Diagnostic UnitText::at(const CheckInfo& check, std::size_t start, std::size_t end,
                        std::string message) const {
    const Part* part = part_of(start, end);
    if (!part) part = part_of(start, start);
    if (!part) return finding(check, file, unit, nullptr, Side::Target, std::nullopt, std::move(message));
    const std::size_t size = part->view.text.size();
    const std::size_t from = std::min(start - part->start, size), to = std::min(end - part->start, size);
    Diagnostic made =
        finding(check, file, unit, part->segment, Side::Target, std::nullopt, std::move(message));
    made.span = part->view.span(from, to);
    made.text = part->view.plain_text(from, to);
    return made;
}

Diagnostic UnitText::fixable(const CheckInfo& check, std::size_t start, std::size_t end, std::string message,
                             std::u32string_view replacement) const {
    Diagnostic made = at(check, start, end, std::move(message));
    // A stretch that a code divides cannot be replaced as one.
    made.fixable = part_of(start, end) && std::u32string_view(text).substr(start, end - start).find(kCode) ==
                                              std::u32string_view::npos;
    made.suggestion = text::to_utf8(replacement);
    return made;
}

}  // namespace tolmach::checks
