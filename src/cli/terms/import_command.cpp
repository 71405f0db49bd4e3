// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/import_command.hpp"

#include "reports/report.hpp"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <algorithm>
#include <iterator>

namespace tolmach::cli {

void TermsImportCommand::declare(CLI::App& app) {
    app.add_option("FILE", files_,
                   "Files with terms: TBX, CSV, TSV, XLSX, UTX, GlossML, OmegaT; - for standard input")
        ->required();
    base_.declare(app);
    reading_.declare(app, "Format of the files where their names do not say it");
    app.add_flag("--keep-going", keep_going_, "Take the good rows of a file that has bad ones");
    app.add_flag("--merge", merge_, "Add terms to the concepts that are known, instead of replacing these");
}

base::Result<int> TermsImportCommand::run(Env& env) {
    const auto base = written_base(base_);
    if (!base) return base::fail(base.error());
    const auto options = reading_.options();
    if (!options) return base::fail(options.error());
    std::vector<glossary::Concept> concepts;
    std::vector<base::Diagnostic> complaints;
    std::string origin;
    for (const std::filesystem::path& file : files_) {
        auto read = glossary::read_terms(file, *options);
        if (!read) return base::fail(read.error());
        std::move(read->value.begin(), read->value.end(), std::back_inserter(concepts));
        std::move(read->diagnostics.begin(), read->diagnostics.end(), std::back_inserter(complaints));
        origin += (origin.empty() ? "" : ", ") + file.filename().string();
    }
    if (!complaints.empty()) env.err << reports::render(complaints, reports::Format::Text);
    const auto refused =
        std::count_if(complaints.begin(), complaints.end(),
                      [](const base::Diagnostic& each) { return each.severity == base::Severity::Error; });
    if (refused > 0 && !keep_going_)
        return base::fail(base::ErrorCode::Invalid,
                          fmt::format("nothing was imported: {} rows are bad", refused), {},
                          "correct them, or import the others with --keep-going");
    const auto known = merge_ ? glossary::Known::Merge : glossary::Known::Replace;
    const auto count = save_concepts(*base, concepts, edit_by_user(origin), known);
    if (!count) return base::fail(count.error());
    fmt::print(env.out, "{}: concepts added {}, changed {}, unchanged {}; rows refused {}\n", base->string(),
               count->added, count->changed, count->unchanged, refused);
    return refused > 0 ? kFindings : kClean;
}

}  // namespace tolmach::cli
