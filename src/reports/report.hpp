// SPDX-License-Identifier: Apache-2.0
// reports: findings for people and for machines.
// Takes diagnostics, gives text, JSON, JSON lines, SARIF 2.1.0, JUnit XML, CSV or an HTML page, and the table
// of those that are known.
// Output is stable: the same diagnostics give the same bytes.
// Does not check, sort or decide what is an error.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/concept_forms.hpp"
#include "reports/identities.hpp"
#include "reports/side_by_side.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::reports {

enum class Format { Text, Json, JsonLines, Sarif, Junit, Csv, Html };

/// The format named `text`, `json`, `jsonl`, `sarif`, `junit`, `csv` or `html`.
std::optional<Format> format_from(std::string_view name);

/// How many findings there are.
struct Totals {
    std::size_t errors = 0, warnings = 0, infos = 0;

    std::size_t all() const { return errors + warnings + infos; }
};
Totals totals_of(std::span<const base::Diagnostic> findings);

/// The stretch of a file that a finding is about, as bytes of the file have it.
struct Region {
    base::Location start, end;               ///< Columns in code points; the end is behind the stretch.
    std::optional<std::string> replacement;  ///< What `fix` would put there, escaped as the file needs it.
};

/// What a report says beside the findings.
struct ReportOptions {
    bool colour = false;             ///< Text for a terminal that has colours.
    Totals totals = {};              ///< Of all findings, where only some are given; else those given.
    std::vector<std::string> files;  ///< The files that were looked at: JUnit has a case for a clean one.
    base::Severity fails_from = base::Severity::Error;  ///< From here on a finding fails its JUnit case.
    std::string version;                                ///< Of the program; may be empty.
    std::vector<std::optional<Region>> regions;         ///< By finding, for SARIF; may be empty.
    const Identities* identities = nullptr;             ///< Of the files; may be null.
    const SideBySide* texts = nullptr;                  ///< The segments, for HTML; may be null.
    std::span<const ConceptForms> concepts = {};        ///< For HTML.
};

/// The findings in a format, in the order given; the same findings give the same bytes.
std::string render(std::span<const base::Diagnostic> findings, Format format,
                   const ReportOptions& options = {});

/// A table by check, the gravest first: how many findings, and under each check the equal ones together, at
/// most so many lines.
std::string summary(std::span<const base::Diagnostic> findings, std::size_t lines,
                    const ReportOptions& options = {});

/// One finding as a JSON object (docs/schemas/finding.schema.json), on one line without its end.
std::string to_json(const base::Diagnostic& finding, const Identities& identities = {});

}  // namespace tolmach::reports
