// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/export_command.hpp"

#include "base/files.hpp"
#include "cli/outputs.hpp"
#include "cli/settings.hpp"
#include "cli/terms/term_base.hpp"
#include "glossary/write.hpp"
#include "reports/report.hpp"

#include <ostream>

namespace tolmach::cli {

void TermsExportCommand::declare(OptionParser& parser) {
    parser.option("OUT", output_, "File to write; - for standard output").shows_default();
    parser.option("-o,--output FILE", output_, "The same");
    base_.declare(parser);
    parser.option("--format", format_, "Format, where the name of OUT does not say it")
        .one_of({"tbx", "csv", "tsv", "xlsx", "omegat", "utx", "glossml"});
    parser.option("--tbx", tbx_, "TBX of 2008, or of 2019 in style dca or dct")
        .one_of({"2008", "dca", "dct"})
        .shows_default();
    parser.option("--dialect", dialect_, "Dialect of TBX 2019: core, min, basic or linguist")
        .one_of({"core", "min", "basic", "linguist"})
        .shows_default();
    parser.option("--rows", rows_, "What a row of CSV, TSV or a workbook is: terms or concepts")
        .one_of({"terms", "concepts"})
        .shows_default();
    parser.option("--languages LANG,...", languages_, "The two languages of OmegaT's glossary and UTX: en,fr")
        .comma_separated();
    overwrite_.declare(parser);
}

base::Result<glossary::Format> TermsExportCommand::format_to_write() const {
    using glossary::Format;
    const auto named = glossary::format_of_name(output_);
    if (format_.empty() && !named)
        return base::fail(
            base::ErrorCode::Usage, "the format to write is not said", {},
            "say it with --format, or by the ending of the file: .tbx, .csv, .tsv, .xlsx, .utx, .gls");
    if (format_.empty()) return *named;
    const Format format = *glossary::format_from(format_);
    // Every table may be a .txt, every XML a .xml; OmegaT reads its glossary from .tab and .tsv too.
    const bool open = named == Format::Omegat || output_.extension() == ".xml" ||
                      (format == Format::Omegat && named == Format::Tsv);
    if (named && named != format && !open)
        return base::fail(base::ErrorCode::Usage,
                          "--format " + format_ + " contradicts the ending of the file",
                          {output_.string(), 0, 0}, "leave --format out, or choose another name");
    return format;
}

base::Result<int> TermsExportCommand::run(Env& env) {
    glossary::WriteOptions options;
    const auto format = format_to_write();
    if (!format) return base::fail(format.error());
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
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(base_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    auto written = glossary::write_terms(concepts->all(), options);
    if (!written) return base::fail(written.error());
    for (base::Diagnostic& loss : written->diagnostics)
        loss.location.file = output_ == "-" ? "standard output" : output_.string();
    if (!written->diagnostics.empty())
        env.err << reports::render(written->diagnostics, reports::Format::Text);
    Outputs outputs(overwrite_, files_of(base_, *project), OutputKind::Terms);
    if (auto added = outputs.add(output_, written->value); !added) return base::fail(added.error());
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    return kClean;
}

}  // namespace tolmach::cli
