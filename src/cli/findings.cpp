// SPDX-License-Identifier: Apache-2.0
#include "cli/findings.hpp"

#include "cli/exact_places.hpp"
#include "review/document_checker.hpp"
#include "version.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

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

// What fails is shown, whatever its severity.
Severity least_shown(const FindingsOptions& options, std::optional<Severity> from) {
    if (options.info) return Severity::Info;
    if (!options.severity.empty()) return *base::severity_from(options.severity);
    return std::min(Severity::Warning, from.value_or(Severity::Warning));
}

bool in_colour(const FindingsOptions& options, const Env& env) {
    return options.color == "always" || (options.color == "auto" && env.shows && !env.plain);
}

template <class Unwanted>
void drop(std::vector<base::Diagnostic>& findings, Unwanted unwanted) {
    findings.erase(std::remove_if(findings.begin(), findings.end(), unwanted), findings.end());
}

// The first of each severity, the gravest severities first, in the order in which they stand.
void keep_gravest(std::vector<base::Diagnostic>& findings, std::size_t limit) {
    std::size_t room = limit;
    std::map<Severity, std::size_t> kept;
    for (const Severity each : {Severity::Error, Severity::Warning, Severity::Info}) {
        const auto there = std::count_if(findings.begin(), findings.end(),
                                         [&](const auto& f) { return f.severity == each; });
        kept[each] = std::min(room, static_cast<std::size_t>(there));
        room -= kept[each];
    }
    drop(findings, [&](const auto& f) { return kept[f.severity] == 0 || kept[f.severity]-- == 0; });
}

}  // namespace

bool shows(const FindingsOptions& options, const editions::Project& project, const base::CheckInfo& check) {
    if (project.off.contains(check.id) || !options.selection.has(check.id)) return false;
    const auto set = project.severity.find(check.id);
    const Severity severity = set == project.severity.end() ? check.severity : set->second;
    return severity >= least_shown(options, threshold(options, project));
}

int report_findings(std::vector<base::Diagnostic> findings, const FindingsOptions& options,
                    const editions::Project& project, const Env& env, reports::ReportOptions said) {
    review::apply_severities(findings, project);
    drop(findings, [&](const auto& f) { return !options.selection.has(f.check); });
    const auto from = threshold(options, project);
    const bool failed = from && std::any_of(findings.begin(), findings.end(),
                                            [&](const auto& f) { return f.severity >= *from; });
    const Severity least = least_shown(options, from);
    // Info is left out without a word, as it is where nobody asks for it.
    if (least > Severity::Info && !options.info)
        drop(findings, [](const auto& f) { return f.severity == Severity::Info; });
    said.colour = in_colour(options, env);
    said.totals = reports::totals_of(findings);
    // A build that is not to stop has a report of what fails all the same.
    said.fails_from = from.value_or(Severity::Error);
    said.version = TOLMACH_VERSION;
    drop(findings, [&](const auto& f) { return f.severity < least; });
    if (options.summary) {
        constexpr std::size_t kLines = 5;
        env.out << reports::summary(findings, options.limit > 0 ? options.limit : kLines, said);
        return failed ? kFindings : kClean;
    }
    if (options.limit > 0) keep_gravest(findings, options.limit);
    const auto format = reports::format_from(options.format).value_or(reports::Format::Text);
    if (format == reports::Format::Sarif) said.regions = exact_places(findings);
    env.out << reports::render(findings, format, said);
    return failed ? kFindings : kClean;
}

}  // namespace tolmach::cli
