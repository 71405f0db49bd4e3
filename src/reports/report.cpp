// SPDX-License-Identifier: Apache-2.0
#include "reports/report.hpp"

#include "reports/csv.hpp"
#include "reports/junit.hpp"
#include "reports/page.hpp"
#include "reports/sarif.hpp"
#include "reports/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tolmach::reports {
namespace {

using base::Diagnostic;
using Json = nlohmann::ordered_json;

// Of the record in docs/schemas/finding.schema.json; it grows when a field goes or changes its meaning.
constexpr int kRecordVersion = 1;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json record(const Diagnostic& d, const Identities& identities) {
    Json json;
    json["version"] = kRecordVersion;
    json["id"] = identities.id_of(d);
    json["file"] = text_or_null(d.location.file);
    json["original"] = text_or_null(d.original);
    json["language"] = text_or_null(identities.language_of(d));
    json["unit"] = text_or_null(d.unit);
    json["segment"] = text_or_null(d.segment);
    json["side"] = !d.side ? Json(nullptr) : Json(*d.side == base::Side::Source ? "source" : "target");
    json["check"] = d.check;
    json["severity"] = base::to_string(d.severity);
    json["start"] = d.span ? Json(d.span->start.value) : Json(nullptr);
    json["end"] = d.span ? Json(d.span->end.value) : Json(nullptr);
    json["text"] = text_or_null(d.text);
    json["message"] = d.message;
    json["suggestion"] = text_or_null(d.suggestion);
    json["term"] = text_or_null(d.term);
    json["line"] = d.location.line > 0 ? Json(d.location.line) : Json(nullptr);
    json["column"] = d.location.column > 0 ? Json(d.location.column) : Json(nullptr);
    json["sentence"] = text_or_null(d.sentence);
    return json;
}

// Invalid UTF-8 in somebody's file must not stop the report of it.
std::string dump(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string as_json(std::span<const Diagnostic> findings, const Identities& identities) {
    Json all = Json::array();
    for (const Diagnostic& d : findings)
        all.push_back(record(d, identities));
    return dump(all, 2) + "\n";
}

std::string as_json_lines(std::span<const Diagnostic> findings, const Identities& identities) {
    std::string lines;
    for (const Diagnostic& d : findings)
        lines += to_json(d, identities) + "\n";
    return lines;
}

}  // namespace

std::string to_json(const Diagnostic& finding, const Identities& identities) {
    return dump(record(finding, identities), -1);
}

Totals totals_of(std::span<const Diagnostic> findings) {
    const auto of = [&](base::Severity severity) {
        return static_cast<std::size_t>(std::count_if(
            findings.begin(), findings.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
    };
    return {of(base::Severity::Error), of(base::Severity::Warning), of(base::Severity::Info)};
}

std::optional<Format> format_from(std::string_view name) {
    static constexpr std::pair<std::string_view, Format> kNames[] = {
        {"text", Format::Text},   {"json", Format::Json},   {"jsonl", Format::JsonLines},
        {"sarif", Format::Sarif}, {"junit", Format::Junit}, {"csv", Format::Csv},
        {"html", Format::Html}};
    for (const auto& [known, format] : kNames)
        if (known == name) return format;
    return std::nullopt;
}

std::string render(std::span<const Diagnostic> findings, Format format, const ReportOptions& options) {
    const Identities none;
    const Identities& identities = options.identities ? *options.identities : none;
    switch (format) {
        case Format::Text:
            return as_text(findings, options);
        case Format::Json:
            return as_json(findings, identities);
        case Format::JsonLines:
            return as_json_lines(findings, identities);
        case Format::Sarif:
            return as_sarif(findings, identities, options);
        case Format::Junit:
            return as_junit(findings, options);
        case Format::Csv:
            return as_csv(findings, identities);
        case Format::Html:
            return as_page(findings, identities, options);
    }
    return {};
}

}  // namespace tolmach::reports
