// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/export_command.hpp"

#include "base/files.hpp"
#include "cli/settings.hpp"
#include "cli/terms/term_base.hpp"
#include "glossary/write.hpp"
#include "reports/report.hpp"

#include <ostream>

namespace tolmach::cli {

void TermsExportCommand::declare(OptionParser& parser) {
    parser.option("OUT", output_, "File to write; - for standard output").shows_default();
    parser.option("-o,--output", output_, "The same");
    base_.declare(parser);
    parser.option("--format", format_, "Format, where the name of OUT does not say it")
        .one_of({"tbx", "csv", "tsv", "omegat", "utx", "glossml"});
    parser.option("--tbx", tbx_, "TBX of 2008, or of 2019 in style dca or dct")
        .one_of({"2008", "dca", "dct"})
        .shows_default();
    parser.option("--dialect", dialect_, "Dialect of TBX 2019: core, min, basic or linguist")
        .one_of({"core", "min", "basic", "linguist"})
        .shows_default();
    parser.option("--rows", rows_, "What a row of CSV or TSV is: terms or concepts")
        .one_of({"terms", "concepts"})
        .shows_default();
    parser.option("--languages", languages_, "The two languages of OmegaT's glossary and UTX: en,fr")
        .comma_separated();
    parser.flag("--force", force_, "Replace an existing file");
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
