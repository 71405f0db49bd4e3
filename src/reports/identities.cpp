// SPDX-License-Identifier: Apache-2.0
#include "reports/identities.hpp"

#include "base/fingerprint.hpp"

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
    content_.emplace(segment_number(file, original, unit, segment), content);
}

std::string Identities::id_of(const base::Diagnostic& finding) const {
    base::Fingerprint print;
    print.add(finding.check);
    const auto content =
        content_.find(segment_number(finding.location.file, finding.original, finding.unit, finding.segment));
    if (content != content_.end())
        print.add(hexadecimal(content->second));
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
