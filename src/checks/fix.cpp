// SPDX-License-Identifier: Apache-2.0
#include "checks/fix.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace tolmach::checks {
namespace {

// A correction can make room for another, such as a space for the mark behind it; more rounds mean a quarrel.
constexpr int kMostRounds = 8;

// Replaces a stretch of the plain text that one run of text holds; false where none holds it whole.
bool replace(xliff::Content& content, CodePointSpan span, const std::string& replacement) {
    std::size_t at = 0;
    for (xliff::Inline& part : content) {
        auto* run = std::get_if<xliff::Text>(&part);
        if (!run) continue;
        const std::size_t size = text::count_code_points(run->value);
        if (span.start.value >= at && span.end.value <= at + size) {
            const auto from = text::byte_of(run->value, span.start - at);
            const auto to = text::byte_of(run->value, span.end - at);
            run->value.replace(from.value, to - from, replacement);
            return true;
        }
        at += size;
    }
    return false;
}

// Applies the findings of one segment from its end, leaving out what overlaps.
void apply(Segment& segment, std::vector<Diagnostic> findings, std::vector<Diagnostic>& changes) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto& a, const auto& b) { return a.span->start > b.span->start; });
    std::size_t limit = static_cast<std::size_t>(-1);
    for (Diagnostic& finding : findings) {
        if (finding.span->end.value > limit) continue;
        limit = finding.span->start.value;
        if (replace(*segment.target, *finding.span, finding.suggestion))
            changes.push_back(std::move(finding));
    }
}

std::vector<Diagnostic> fixable_in(const Checks& checks, const FileInfo& info, const Unit& unit) {
    std::vector<Diagnostic> found;
    for (const auto& check : checks)
        check->observe(info, unit, found);
    found.erase(
        std::remove_if(found.begin(), found.end(), [](const Diagnostic& d) { return !d.fixable || !d.span; }),
        found.end());
    return found;
}

// Each segment is looked at alone, for it need not have an id that a finding could name it by.
void fix_unit(const Checks& checks, const FileInfo& info, Unit& unit, std::vector<Diagnostic>& changes) {
    std::vector<Segment> segments = std::exchange(unit.segments, {});
    for (Segment& segment : segments) {
        unit.segments = {std::move(segment)};
        for (int round = 0; round < kMostRounds && unit.segments[0].target; ++round) {
            const std::size_t before = changes.size();
            apply(unit.segments[0], fixable_in(checks, info, unit), changes);
            if (changes.size() == before) break;
        }
        segment = std::move(unit.segments[0]);
    }
    unit.segments = std::move(segments);
}

}  // namespace

base::Outcome<xliff::Document> fix(const Checks& checks, xliff::Document document) {
    std::vector<Diagnostic> changes;
    for (xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        for (Unit& unit : file.units)
            fix_unit(checks, info, unit, changes);
    }
    return {std::move(document), std::move(changes)};
}

}  // namespace tolmach::checks
