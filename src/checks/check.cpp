// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

namespace tolmach::checks {

FileInfo info_of(const xliff::Document& document, const xliff::File& file) {
    const auto either = [](const std::string& own, const std::string& inherited) {
        return own.empty() ? inherited : own;
    };
    return {document.name, file.original, either(file.source_language, document.source_language),
            either(file.target_language, document.target_language), xliff::rules_in_force(file)};
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

namespace {

/// The number of each unit in document order, by original and id.
std::map<std::pair<std::string, std::string>, std::size_t> numbers_of(const xliff::Document& document) {
    std::map<std::pair<std::string, std::string>, std::size_t> numbers;
    std::size_t number = 0;
    for (const xliff::File& file : document.files)
        for (const Unit& unit : file.units)
            numbers.emplace(std::pair(file.original, unit.id), number++);
    return numbers;
}

}  // namespace

std::vector<Diagnostic> run(const Checks& checks, const xliff::Document& document) {
    std::vector<Diagnostic> found;
    std::vector<std::size_t> units;  // For each diagnostic the number of its unit.
    std::size_t number = 0;
    for (const xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        for (const Unit& unit : file.units) {
            for (const auto& check : checks)
                check->observe(info, unit, found);
            units.resize(found.size(), number++);
        }
    }
    for (const auto& check : checks)
        check->finish(found);
    if (units.size() < found.size()) {
        const auto numbers = numbers_of(document);
        for (std::size_t i = units.size(); i < found.size(); ++i) {
            const auto at = numbers.find({found[i].original, found[i].unit});
            units.push_back(at == numbers.end() ? number : at->second);
        }
    }
    const auto key = [&](std::size_t i) {
        const Diagnostic& d = found[i];
        return std::tuple(units[i], std::string_view(d.segment), d.span ? d.span->start.value : 0,
                          std::string_view(d.check));
    };
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<Diagnostic> sorted;
    sorted.reserve(found.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(found[i]));
    return sorted;
}

}  // namespace tolmach::checks
