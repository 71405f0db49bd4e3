// SPDX-License-Identifier: Apache-2.0
#include "glossary/write.hpp"

#include "glossary/exchange/glossml.hpp"
#include "glossary/exchange/pair_lists.hpp"
#include "glossary/exchange/table_write.hpp"

namespace tolmach::glossary {

base::Result<base::Outcome<std::string>> write_terms(const std::vector<Concept>& concepts,
                                                     const WriteOptions& options) {
    const auto table = options.shape == TableShape::RowIsTerm ? write_term_table : write_concept_table;
    const bool paired = options.format == Format::Omegat || options.format == Format::Utx;
    if (paired && (options.languages.source.empty() || options.languages.target.empty()))
        return base::fail(base::ErrorCode::Usage, "a list of pairs needs its two languages", {},
                          "say them with --languages, such as --languages en,fr");
    switch (options.format) {
        case Format::Tbx:
            return write_tbx(concepts, options.tbx);
        case Format::Csv:
            return table(concepts, ',');
        case Format::Tsv:
            return table(concepts, '\t');
        case Format::Omegat:
            return write_omegat(concepts, options.languages);
        case Format::Utx:
            return write_utx(concepts, options.languages, options.date);
        case Format::Glossml:
            return write_glossml(concepts);
        case Format::Xlsx:
        case Format::Store:
            break;
    }
    return base::fail(base::ErrorCode::Usage,
                      "terms are not exported as " + std::string(to_string(options.format)), {},
                      "written are tbx, csv, tsv, omegat, utx and glossml; `terms import` fills a term base");
}

}  // namespace tolmach::glossary
