// SPDX-License-Identifier: Apache-2.0
#include "reports/text.hpp"

#include "reports/place.hpp"
#include "reports/sentence.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace tolmach::reports {
namespace {

using base::Diagnostic;
using base::Severity;

// With the colour that compilers give it.
std::string shown(Severity severity, bool colour) {
    const std::string name(base::to_string(severity));
    if (!colour) return name;
    const char* code = severity == Severity::Error ? "31" : severity == Severity::Warning ? "35" : "36";
    return "\x1b[1;" + std::string(code) + "m" + name + "\x1b[0m";
}

std::string counted(std::size_t n, const char* one) {
    return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

// `2 errors, 3 warnings`, and how many of all findings are not among those shown.
std::string total_line(std::span<const Diagnostic> findings, const ReportOptions& options) {
    const Totals given = totals_of(findings);
    const Totals all = options.totals.all() > 0 ? options.totals : given;
    const std::size_t hidden = all.all() - std::min(all.all(), given.all());
    return counted(all.errors, "error") + ", " + counted(all.warnings, "warning") +
           (hidden > 0 ? "; " + std::to_string(hidden) + " not shown" : "") + "\n";
}

// `‘Russia’ → ‘Россия’`, or the message where nothing is to be written.
std::string what_of(const Diagnostic& d) {
    const std::string what = d.text.empty() ? "" : "‘" + text::visible(d.text) + "’";
    if (!what.empty() && !d.suggestion.empty()) return what + " → ‘" + text::visible(d.suggestion) + "’";
    return text::visible(d.message) + (what.empty() ? "" : " (" + what + ")");
}

/// Findings that say the same, with the first of them.
struct Equal {
    std::string what;
    const Diagnostic* first;
    std::size_t count = 0;
};
/// What a check found.
struct OfCheck {
    std::vector<Equal> groups;
    std::map<std::string, std::size_t> index;
    std::size_t count = 0;
};
using ByCheck = std::map<std::pair<Severity, std::string_view>, OfCheck>;

ByCheck by_check(std::span<const Diagnostic> findings) {
    ByCheck found;
    for (const Diagnostic& d : findings) {
        OfCheck& check = found[{d.severity, d.check}];
        const std::string what = what_of(d);
        const auto [at, is_new] = check.index.emplace(what, check.groups.size());
        if (is_new) check.groups.push_back({what, &d});
        ++check.groups[at->second].count;
        ++check.count;
    }
    for (auto& [key, check] : found)
        std::stable_sort(check.groups.begin(), check.groups.end(),
                         [](const Equal& a, const Equal& b) { return a.count > b.count; });
    return found;
}

std::string group_line(const Equal& group) {
    const std::string places = group.count == 1 ? "" : ", " + std::to_string(group.count) + " places";
    return "    " + group.what + places + "  (" + (group.count == 1 ? "" : "first ") +
           place_of(*group.first) + ")\n";
}

}  // namespace

std::string as_text(std::span<const Diagnostic> findings, const ReportOptions& options) {
    std::string lines;
    for (const Diagnostic& d : findings) {
        lines += place_of(d) + ": " + shown(d.severity, options.colour) + ": " + text::visible(d.message);
        if (!d.text.empty()) lines += " (‘" + text::visible(d.text) + "’)";
        if (!d.suggestion.empty()) lines += "; write ‘" + text::visible(d.suggestion) + "’";
        lines += " [" + d.check + "]\n" + sentence_with_caret(d);
    }
    return lines + total_line(findings, options);
}

std::string summary(std::span<const Diagnostic> findings, std::size_t lines, const ReportOptions& options) {
    const ByCheck checks = by_check(findings);
    std::vector<ByCheck::const_iterator> order;
    for (auto at = checks.begin(); at != checks.end(); ++at)
        order.push_back(at);
    // The gravest first, then the most frequent; the ids keep their order.
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::tuple(a->first.first, a->second.count) > std::tuple(b->first.first, b->second.count);
    });
    std::string table;
    for (const auto& at : order) {
        const auto& [key, check] = *at;
        table += shown(key.first, options.colour) + " " + std::string(key.second) + ": " +
                 std::to_string(check.count) + "\n";
        const std::size_t listed = std::min(lines, check.groups.size());
        for (std::size_t i = 0; i < listed; ++i)
            table += group_line(check.groups[i]);
        if (listed < check.groups.size())
            table += "    … and " + std::to_string(check.groups.size() - listed) + " others\n";
    }
    return table + total_line(findings, options);
}

}  // namespace tolmach::reports
