// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/export_command.hpp"

#include "base/files.hpp"
#include "cli/settings.hpp"
#include "cli/terms/term_base.hpp"
#include "glossary/write.hpp"
#include "reports/report.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace tolmach::cli {

void TermsExportCommand::declare(CLI::App& app) {
    app.add_option("OUT", output_, "File to write; - for standard output")->capture_default_str();
    app.add_option("-o,--output", output_, "The same");
    base_.declare(app);
    app.add_option("--format", format_, "Format, where the name of OUT does not say it")
        ->check(CLI::IsMember({"tbx", "csv", "tsv", "omegat", "utx", "glossml"}));
    app.add_option("--tbx", tbx_, "TBX of 2008, or of 2019 in style dca or dct")
        ->check(CLI::IsMember({"2008", "dca", "dct"}))
        ->capture_default_str();
    app.add_option("--dialect", dialect_, "Dialect of TBX 2019: core, min, basic or linguist")
        ->check(CLI::IsMember({"core", "min", "basic", "linguist"}))
        ->capture_default_str();
    app.add_option("--rows", rows_, "What a row of CSV or TSV is: terms or concepts")
        ->check(CLI::IsMember({"terms", "concepts"}))
        ->capture_default_str();
    app.add_option("--languages", languages_, "The two languages of OmegaT's glossary and UTX: en,fr")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_flag("--force", force_, "Replace an existing file");
}

base::Result<int> TermsExportCommand::run(Env& env) {
    glossary::WriteOptions options;
    const auto format = format_.empty() ? glossary::format_of_name(output_) : glossary::format_from(format_);
    if (!format)
        return base::fail(base::ErrorCode::Usage, "the format to write is not said", {},
                          "say it with --format, or by the ending of the file: .tbx, .csv, .tsv, .utx, .gls");
    options.format = *format;
    options.tbx.version = tbx_ == "2008"  ? glossary::TbxVersion::V2008
                          : tbx_ == "dct" ? glossary::TbxVersion::Dct
                                          : glossary::TbxVersion::Dca;
    options.tbx.dialect = *glossary::tbx_dialect_from(dialect_);
    options.shape = rows_ == "terms" ? glossary::TableShape::RowIsTerm : glossary::TableShape::RowIsConcept;
    options.date = edit_by_user({}).when;
    if (!languages_.empty()) {
        auto pair = language_pair(languages_);
        if (!pair) return base::fail(pair.error());
        options.languages = std::move(*pair);
    }
    const auto project = current_project();
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(base_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    auto written = glossary::write_terms(*concepts, options);
    if (!written) return base::fail(written.error());
    for (base::Diagnostic& loss : written->diagnostics)
        loss.location.file = output_ == "-" ? "standard output" : output_.string();
    if (!written->diagnostics.empty())
        env.err << reports::render(written->diagnostics, reports::Format::Text);
    if (output_ == "-") {
        env.out << written->value;
        return kClean;
    }
    const auto existing = force_ ? base::Existing::Replace : base::Existing::Refuse;
    if (auto done = base::write_file(output_, written->value, existing); !done)
        return base::fail(done.error());
    return kClean;
}

}  // namespace tolmach::cli
