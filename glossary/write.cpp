// SPDX-License-Identifier: Apache-2.0
#include "glossary/write.hpp"

#include "glossary/exchange/glossml.hpp"
#include "glossary/exchange/pair_lists.hpp"
#include "glossary/exchange/table_write.hpp"
#include "glossary/exchange/xlsx_write.hpp"

namespace tolmach::glossary {
namespace {

base::Outcome<TableRows> table_rows(const std::vector<Concept>& concepts, TableShape shape) {
    if (shape == TableShape::RowIsTerm) return {term_rows(concepts), {}};
    return concept_rows(concepts);
}

base::Outcome<std::string> write_delimited(const std::vector<Concept>& concepts, TableShape shape,
                                           char separator) {
    auto rows = table_rows(concepts, shape);
    return {delimited(rows.value, separator), std::move(rows.diagnostics)};
}

base::Result<base::Outcome<std::string>> write_workbook(const std::vector<Concept>& concepts,
                                                        TableShape shape) {
    auto rows = table_rows(concepts, shape);
    auto bytes = write_xlsx(rows.value);
    if (!bytes) return base::fail(bytes.error());
    return base::Outcome<std::string>{std::move(*bytes), std::move(rows.diagnostics)};
}

}  // namespace

base::Result<base::Outcome<std::string>> write_terms(const std::vector<Concept>& concepts,
                                                     const WriteOptions& options) {
    const bool paired = options.format == Format::Omegat || options.format == Format::Utx;
    if (paired && (options.languages.source.empty() || options.languages.target.empty()))
        return base::fail(base::ErrorCode::Usage, "a list of pairs needs its two languages", {},
                          "say them with --languages, such as --languages en,fr");
    switch (options.format) {
        case Format::Tbx:
            return write_tbx(concepts, options.tbx);
        case Format::Csv:
            return write_delimited(concepts, options.shape, ',');
        case Format::Tsv:
            return write_delimited(concepts, options.shape, '\t');
        case Format::Omegat:
            return write_omegat(concepts, options.languages);
        case Format::Utx:
            return write_utx(concepts, options.languages, options.date);
        case Format::Glossml:
            return write_glossml(concepts);
        case Format::Xlsx:
            return write_workbook(concepts, options.shape);
        case Format::Multiterm:
        case Format::Store:
            break;
    }
    return base::fail(
        base::ErrorCode::Usage, "terms are not exported as " + std::string(to_string(options.format)), {},
        "written are tbx, csv, tsv, xlsx, omegat, utx and glossml; `terms import` fills a term base");
}

}  // namespace tolmach::glossary
