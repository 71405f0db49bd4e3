// SPDX-License-Identifier: Apache-2.0
// Tables of terms: a row is a term (a `lang` column), or a row is a concept (language tags as headers).
#pragma once

#include "base/result.hpp"
#include "glossary/exchange/delimited.hpp"
#include "glossary/exchange/table_columns.hpp"
#include "glossary/guess_kind.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// Where a row of a table went: into which concept of those read, and which of its terms it is.
struct RowPlace {
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t concept_index = kNone, term_index = kNone;
};

/// A table that was read, with what is needed to write into it again.
struct TableRead {
    TableLayout layout;
    base::Outcome<std::vector<Concept>> terms;
    std::vector<RowPlace> places;        ///< Of each record; none of the header and what is above it.
    std::size_t names_without_kind = 0;  ///< Concepts that look like names, and nothing says of what.
};

/// What a table itself may not say.
struct TableOptions {
    LanguagePair languages;  ///< Of a table with the columns `source` and `target`.
    GuessKind guess_kind;    ///< For a table without the column `kind`; may be empty.
};

/// The concepts of a table; rows that cannot be taken are diagnostics. A table whose header names neither a
/// language nor the columns of terms is an error, as is one with more columns than a spreadsheet has.
base::Result<TableRead> read_table(const std::string& name, const std::vector<Record>& records,
                                   const TableOptions& options = {});

}  // namespace tolmach::glossary
