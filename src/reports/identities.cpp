// SPDX-License-Identifier: Apache-2.0
#include "reports/identities.hpp"

#include "base/fingerprint.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace tolmach::reports {
namespace {

std::string hexadecimal(std::uint64_t value) {
    char digits[sizeof "0123456789abcdef"];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(value));
    return digits;
}

std::uint64_t file_number(std::string_view file, std::string_view original) {
    return base::Fingerprint().add(file).add(original).value();
}

std::uint64_t segment_number(std::string_view file, std::string_view original, std::string_view unit,
                             std::string_view segment) {
    return base::Fingerprint().add(file).add(original).add(unit).add(segment).value();
}

}  // namespace

void Identities::add_file(std::string_view file, std::string_view original, std::string language) {
    languages_.insert_or_assign(file_number(file, original), std::move(language));
}

void Identities::add_segment(std::string_view file, std::string_view original, std::string_view unit,
                             std::string_view segment, std::uint64_t content) {
    content_.emplace_back(segment_number(file, original, unit, segment), content);
}

// Of places with one number the first that was added.
std::optional<std::uint64_t> Identities::content_at(std::uint64_t place) const {
    const auto by_place = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (in_order_ < content_.size()) std::stable_sort(content_.begin(), content_.end(), by_place);
    in_order_ = content_.size();
    const auto at =
        std::lower_bound(content_.begin(), content_.end(), std::pair(place, std::uint64_t{0}), by_place);
    if (at == content_.end() || at->first != place) return std::nullopt;
    return at->second;
}

std::string Identities::id_of(const base::Diagnostic& finding) const {
    base::Fingerprint print;
    print.add(finding.check);
    if (const auto content = content_at(
            segment_number(finding.location.file, finding.original, finding.unit, finding.segment)))
        print.add(hexadecimal(*content));
    else
        print.add(finding.original).add(language_of(finding)).add(finding.unit).add(finding.segment);
    if (finding.span)
        print.add(std::to_string(finding.span->start.value)).add(std::to_string(finding.span->end.value));
    else
        print.add(finding.message);
    print.add(finding.side == base::Side::Source ? "source" : "target").add(finding.term).add(finding.text);
    return hexadecimal(print.value());
}

std::string Identities::language_of(const base::Diagnostic& finding) const {
    const auto at = languages_.find(file_number(finding.location.file, finding.original));
    return at == languages_.end() ? std::string() : at->second;
}

}  // namespace tolmach::reports
