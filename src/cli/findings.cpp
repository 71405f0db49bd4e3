// SPDX-License-Identifier: Apache-2.0
#include "cli/findings.hpp"

#include "reports/report.hpp"

#include <algorithm>
#include <ostream>

namespace tolmach::cli {
namespace {

using base::Severity;

/// The severity to fail on; nullopt for never.
std::optional<Severity> threshold(const FindingsOptions& options, const editions::Project& project) {
    if (options.fail_on == "never") return std::nullopt;
    if (!options.fail_on.empty()) return base::severity_from(options.fail_on);
    if (project.never_fail) return std::nullopt;
    return project.fail_on.value_or(Severity::Error);
}

}  // namespace

void apply_severities(std::vector<base::Diagnostic>& findings, const editions::Project& project) {
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const auto& f) { return project.off.contains(f.check); }),
                   findings.end());
    for (base::Diagnostic& finding : findings)
        if (const auto set = project.severity.find(finding.check); set != project.severity.end())
            finding.severity = set->second;
}

int report_findings(std::vector<base::Diagnostic> findings, const FindingsOptions& options,
                    const editions::Project& project, std::ostream& to) {
    apply_severities(findings, project);
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const auto& f) { return !options.selection.has(f.check); }),
                   findings.end());
    if (!options.info)
        findings.erase(std::remove_if(findings.begin(), findings.end(),
                                      [](const auto& f) { return f.severity == Severity::Info; }),
                       findings.end());
    to << reports::render(findings, reports::format_from(options.format).value_or(reports::Format::Text));
    const auto from = threshold(options, project);
    const bool failed = from && std::any_of(findings.begin(), findings.end(),
                                            [&](const auto& f) { return f.severity >= *from; });
    return failed ? kFindings : kClean;
}

}  // namespace tolmach::cli
