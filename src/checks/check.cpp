// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tolmach::checks {

FileInfo info_of(const xliff::Document& document, const xliff::File& file) {
    const auto either = [](const std::string& own, const std::string& inherited) {
        return own.empty() ? inherited : own;
    };
    return {document.name, file.original, either(file.source_language, document.source_language),
            either(file.target_language, document.target_language)};
}

Diagnostic finding(std::string_view check, const FileInfo& file, const Unit& unit, const Segment* segment,
                   Side side, std::optional<CodePointSpan> span, std::string message) {
    Diagnostic made = base::diagnostic(check, std::move(message));
    made.location = unit.location;
    made.location.file = file.name;
    made.original = file.original;
    made.unit = unit.id;
    made.side = side;
    if (!segment) return made;
    made.segment = segment->id;
    made.span = span;
    const bool has_side = side == Side::Source || segment->target;
    if (span && has_side) {
        const std::string plain =
            xliff::plain_text(side == Side::Source ? segment->source : *segment->target);
        const auto start = text::byte_of(plain, span->start);
        made.text = plain.substr(start.value, text::byte_of(plain, span->end) - start);
    }
    return made;
}

std::vector<Diagnostic> run(const Checks& checks, const xliff::Document& document) {
    std::vector<Diagnostic> found;
    std::map<std::pair<std::string, std::string>, std::size_t> place;
    for (const xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        for (const Unit& unit : file.units) {
            place.emplace(std::pair(info.original, unit.id), place.size());
            for (const auto& check : checks)
                check->observe(info, unit, found);
        }
    }
    for (const auto& check : checks)
        check->finish(found);
    const auto key = [&](const Diagnostic& d) {
        const auto at = place.find({d.original, d.unit});
        return std::tuple(at == place.end() ? place.size() : at->second, d.segment,
                          d.span ? d.span->start.value : 0, d.check);
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
    return found;
}

}  // namespace tolmach::checks
