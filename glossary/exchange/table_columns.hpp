// SPDX-License-Identifier: Apache-2.0
// What the columns of a table of terms hold, by its header.
#pragma once

#include "glossary/exchange/delimited.hpp"
#include "glossary/fields.hpp"
#include "glossary/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// A column: a field of the concept, a field of the term, the term itself, or a term in a language with a
/// status.
struct Column {
    std::string name;  ///< As the file writes it.
    const Field<Concept>* of_concept = nullptr;
    const Field<Term>* of_term = nullptr;
    bool is_term = false;
    std::string language;  ///< Empty unless the header is a language.
    std::optional<Status> status;
    std::string remark;  ///< A remark on the name, where it is not what was meant.

    bool is_known() const { return is_term || of_concept || of_term || !language.empty(); }
};

/// The columns of a table and the shape that they give it.
struct TableLayout {
    std::size_t header = 0;  ///< The number of the record that names the columns; what is above is no row.
    std::vector<Column> columns;
    bool row_is_term = false;
};

/// Finds the header of a table: its first record, or one of the next where titles stand above it; nullopt
/// where none names a term or a language.
std::optional<TableLayout> table_layout(const std::vector<Record>& records);

/// The column of this header; `first` in its row.
Column column_of(std::string_view header, bool first);

}  // namespace tolmach::glossary
