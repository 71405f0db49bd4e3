// SPDX-License-Identifier: Apache-2.0
#include "cli/suppressions.hpp"

#include "base/files.hpp"
#include "base/lock.hpp"
#include "cli/terms/term_base.hpp"
#include "reports/known_findings.hpp"
#include "reports/place.hpp"
#include "review/identities.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;

using reports::KnownFinding;

constexpr const char* kUsualFile = "tolmach-suppressions.tsv";

/// A table on disk; no bytes where there is none yet.
struct Table {
    std::string bytes;
    std::vector<KnownFinding> rows;
};

std::string counted_as(std::size_t n, const char* one) {
    return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

fs::path suppressions_of(const KnownOptions& options, const editions::Project& project) {
    if (!options.suppressions.empty()) return options.suppressions;
    if (!project.suppressions.empty() || project.file.empty()) return project.suppressions;
    return project.file.parent_path() / kUsualFile;
}

base::Result<Table> read_table(const fs::path& file) {
    auto bytes = base::read_file(file);
    if (!bytes) return base::fail(bytes.error());
    auto rows = reports::read_known_findings(file.string(), *bytes);
    if (!rows) return base::fail(rows.error());
    return Table{std::move(*bytes), std::move(*rows)};
}

// A suppression says why; then whoever reads it years later can judge it again.
base::Result<Table> read_suppressions(const fs::path& file) {
    std::error_code unknown;
    if (file.empty() || !fs::exists(file, unknown)) return Table{};
    auto table = read_table(file);
    if (!table) return table;
    for (const KnownFinding& row : table->rows)
        if (row.reason.empty())
            return base::fail(base::ErrorCode::Invalid, "a suppression without a reason",
                              {file.string(), row.line, 0},
                              "say in its last cell why the text is right as it is");
    return table;
}

std::set<std::string> ids_of(const std::vector<KnownFinding>& rows) {
    std::set<std::string> ids;
    for (const KnownFinding& row : rows)
        ids.insert(row.id);
    return ids;
}

// What the files at hand could have used and did not: of others nothing is known.
void say_unused(const fs::path& file, const std::vector<KnownFinding>& rows, const review::Checked& checked,
                const reports::Identities& identities, const NoticeOptions& notices, Env& env) {
    std::set<std::string> found;
    for (const base::Diagnostic& each : checked.findings)
        found.insert(identities.id_of(each));
    for (const KnownFinding& row : rows)
        if (!found.contains(row.id) && checked.editions.contains({row.original, row.language}))
            notices.say(env.err, near_name(file) + ":" + std::to_string(row.line) +
                                     ": not used: " + row.check + " (" + row.language + "), ‘" + row.text +
                                     "’: the segment has changed, or the finding is gone");
}

base::Result<std::vector<const base::Diagnostic*>> judged_findings(const Findings& findings,
                                                                   const reports::Identities& identities,
                                                                   const std::vector<std::string>& names,
                                                                   const SelectionOptions& selection) {
    const auto is_named = [&](const base::Diagnostic& finding, const std::string& name) {
        return name == finding.unit || name == reports::unit_of(finding) || name == identities.id_of(finding);
    };
    std::vector<const base::Diagnostic*> all;
    for (const std::string& name : names) {
        const std::size_t before = all.size();
        for (const base::Diagnostic& each : findings)
            if (selection.has(each.check) && is_named(each, name)) all.push_back(&each);
        if (all.size() == before)
            return base::fail(base::ErrorCode::Usage, "no finding has the id or the place '" + name + "'", {},
                              "--suppress takes the id of a finding (--format json prints it), or a unit or "
                              "segment as reports name it: b9/s3");
    }
    return all;
}

base::Result<void> suppress(const Findings& findings, const reports::Identities& identities,
                            const KnownOptions& options, const SelectionOptions& selection,
                            const fs::path& file, Env& env) {
    if (file.empty())
        return base::fail(
            base::ErrorCode::Usage, "there is no project to keep suppressions", {},
            "name their file with --suppressions, such as --suppressions " + std::string(kUsualFile));
    const auto judged = judged_findings(findings, identities, options.suppress, selection);
    if (!judged) return base::fail(judged.error());
    const auto lock = base::FileLock::take(file);
    if (!lock) return base::fail(lock.error());
    auto table = read_suppressions(file);
    if (!table) return base::fail(table.error());
    const std::string former = table->bytes;
    std::string bytes = former.empty() ? reports::known_findings_head() : former;
    if (!bytes.ends_with('\n')) bytes += '\n';
    std::set<std::string> known = ids_of(table->rows);
    for (const base::Diagnostic* each : *judged) {
        const KnownFinding row = reports::known_finding(*each, identities, user_name(), options.reason);
        const bool is_new = known.insert(row.id).second;
        if (is_new) bytes += reports::as_row(row);
        env.err << (is_new ? "suppressed: " : "suppressed before: ") << reports::place_of(*each) << ": "
                << text::visible(each->message) << " [" << each->check << "]\n";
    }
    if (former.empty()) return base::write_file(file, bytes);
    return base::write_file(file, bytes, base::Existing::Replace, former);
}

base::Result<void> write_baseline(const Findings& findings, const reports::Identities& identities,
                                  const fs::path& file, const SelectionOptions& selection, Env& env) {
    std::error_code unknown;
    // A table is replaced, and nothing else.
    if (fs::exists(file, unknown))
        if (auto former = read_table(file); !former) return base::fail(former.error());
    std::map<std::string, KnownFinding> rows;
    for (const base::Diagnostic& each : findings)
        if (selection.has(each.check))
            rows.emplace(identities.id_of(each), reports::known_finding(each, identities, {}, {}));
    std::string bytes = reports::known_findings_head();
    for (const auto& [id, row] : rows)
        bytes += reports::as_row(row);
    env.err << text::printable(file.string()) << ": written, " << counted_as(rows.size(), "finding") << '\n';
    return base::write_file(file, bytes, base::Existing::Replace);
}

base::Result<void> leave_out_baseline(Findings& findings, const reports::Identities& identities,
                                      const fs::path& file, const NoticeOptions& notices, Env& env) {
    if (file.empty())
        return base::fail(base::ErrorCode::Usage, "there is no baseline to tell new findings by", {},
                          "name one with --baseline, or in tolmach.toml; --write-baseline writes it");
    const auto table = read_table(file);
    if (!table) return base::fail(table.error());
    const std::size_t before = findings.size();
    review::leave_out(findings, ids_of(table->rows), identities);
    notices.say(env.err, "baseline: " + near_name(file) + ", " + counted_as(table->rows.size(), "finding") +
                             ", " + counted_as(before - findings.size(), "finding") + " left out");
    return {};
}

}  // namespace

void KnownOptions::declare(OptionParser& parser) {
    parser.option("--suppressions FILE", suppressions,
                  "Findings that an editor has judged right; without it, the project's");
    const Option judged = parser.option(
        "--suppress FINDING", suppress,
        "Write a finding, or those of a unit or a segment, into that file: its id, or a place such as b9/s3");
    const Option why = parser.option("--reason TEXT", reason, "Why they are suppressed");
    judged.repeatable().needs(why);
    why.needs(judged);
    parser.flag("--new", only_new, "Only findings that the baseline does not have");
    parser.option("--baseline FILE", baseline, "The baseline of --new; without it, the project's");
    parser
        .option("--write-baseline FILE", write_baseline,
                "Write all that is found into a baseline, in place of a report")
        .excludes(judged);
}

bool KnownOptions::compares(const editions::Project& project) const {
    std::error_code unknown;
    return writes() || only_new || !baseline.empty() || fs::exists(suppressions_of(*this, project), unknown);
}

base::Result<std::set<std::string>> suppressed_ids(const editions::Project& project) {
    const auto table = read_suppressions(suppressions_of({}, project));
    if (!table) return base::fail(table.error());
    return ids_of(table->rows);
}

base::Result<void> leave_out_known(review::Checked& checked, const reports::Identities& identities,
                                   const KnownOptions& options, const editions::Project& project,
                                   const NoticeOptions& notices, Env& env) {
    const fs::path file = suppressions_of(options, project);
    std::error_code unknown;
    if (!options.suppressions.empty() && !fs::exists(file, unknown))
        return base::fail(base::ErrorCode::Io, "there are no such suppressions", {file.string()},
                          "--suppress writes the file");
    const auto table = read_suppressions(file);
    if (!table) return base::fail(table.error());
    if (!table->rows.empty()) {
        say_unused(file, table->rows, checked, identities, notices, env);
        const std::size_t before = checked.findings.size();
        review::leave_out(checked.findings, ids_of(table->rows), identities);
        notices.say(env.err, "suppressions: " + near_name(file) + ", " +
                                 counted_as(before - checked.findings.size(), "finding") + " suppressed");
    }
    const bool only_new = options.only_new || !options.baseline.empty();
    if (!only_new) return {};
    return leave_out_baseline(checked.findings, identities,
                              options.baseline.empty() ? project.baseline : options.baseline, notices, env);
}

base::Result<void> write_known(const Findings& findings, const reports::Identities& identities,
                               const KnownOptions& options, const SelectionOptions& selection,
                               const editions::Project& project, Env& env) {
    if (!options.suppress.empty())
        return suppress(findings, identities, options, selection, suppressions_of(options, project), env);
    return write_baseline(findings, identities, options.write_baseline, selection, env);
}

}  // namespace tolmach::cli
