// SPDX-License-Identifier: Apache-2.0
#include "reports/side_by_side.hpp"

#include "base/fingerprint.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <utility>

namespace tolmach::reports {
namespace {

std::uint64_t index_key(std::initializer_list<std::string_view> parts) {
    base::Fingerprint print;
    for (const std::string_view part : parts)
        print.add(part);
    return print.value();
}

std::uint64_t place_key(std::string_view file, std::string_view original, std::string_view unit,
                        std::string_view segment) {
    return index_key({file, original, unit, segment});
}

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

std::size_t SideBySide::document_of(const SegmentText& text) {
    const auto [known, is_new] =
        document_index_.try_emplace(index_key({text.file, text.original}), documents_.size());
    if (!is_new) return known->second;
    const std::string_view name = text.original.empty() ? text.file : text.original;
    // A second file of one language is another translation, or another document of the same name.
    for (std::size_t i = 0; i < documents_.size(); ++i)
        if (documents_[i] == name && !contains(languages_of_[i], text.language)) {
            languages_of_[i].emplace_back(text.language);
            return known->second = i;
        }
    documents_.emplace_back(name);
    languages_of_.push_back({std::string(text.language)});
    return known->second;
}

std::size_t SideBySide::column_of(std::string_view language) {
    const auto at = std::find(languages_.begin(), languages_.end(), language);
    if (at != languages_.end()) return static_cast<std::size_t>(at - languages_.begin());
    languages_.emplace_back(language);
    return languages_.size() - 1;
}

std::size_t SideBySide::row_for(const SegmentText& text, std::size_t document) {
    const std::string number = std::to_string(document);
    const auto [known, is_new] =
        source_index_.try_emplace(index_key({number, text.unit, text.segment, text.source}), rows_.size());
    if (!is_new) return known->second;
    units_.push_back(
        unit_index_.try_emplace(index_key({number, text.unit}), unit_index_.size()).first->second);
    rows_.push_back({document,
                     std::string(text.unit),
                     std::string(text.segment),
                     std::string(text.kind),
                     text.source,
                     {}});
    return known->second;
}

void SideBySide::add(SegmentText text) {
    if (source_language_.empty()) source_language_ = text.source_language;
    const std::size_t row = row_for(text, document_of(text));
    const std::size_t column = column_of(text.language);
    place_index_.emplace(place_key(text.file, text.original, text.unit, text.segment), row);
    place_index_.emplace(place_key(text.file, text.original, text.unit, ""), row);
    auto& targets = rows_[row].targets;
    targets.resize(std::max(targets.size(), column + 1));
    targets[column] = std::move(text.target);
}

std::vector<std::size_t> SideBySide::order() const {
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(rows_[a].document, units_[a]) < std::pair(rows_[b].document, units_[b]);
    });
    return order;
}

std::optional<std::size_t> SideBySide::row_of(const base::Diagnostic& finding) const {
    if (finding.unit.empty()) return std::nullopt;
    const auto at =
        place_index_.find(place_key(finding.location.file, finding.original, finding.unit, finding.segment));
    return at == place_index_.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace tolmach::reports
