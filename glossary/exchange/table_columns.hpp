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
/// status; `fr:gender` is a field of the terms of another column.
struct Column {
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::string name;  ///< As the file writes it.
    const Field<Concept>* of_concept = nullptr;
    const Field<Term>* of_term = nullptr;
    bool is_term = false;
    std::string language;  ///< Empty unless the header is a language.
    std::optional<Status> status;
    std::string says_of;              ///< The language of the column whose terms the field is of.
    std::size_t term_column = kNone;  ///< Which column that is.
    std::string remark;               ///< A remark on the name, where it is not what was meant.

    bool is_known() const { return is_term || of_concept || of_term || !language.empty(); }
};

/// The columns of a table and the shape that they give it.
struct TableLayout {
    std::size_t header = 0;  ///< The number of the record that names the columns; what is above is no row.
    std::vector<Column> columns;
    bool row_is_term = false;
    bool is_pairs = false;  ///< Its columns are `source` and `target`, of languages that it does not name.
};

/// Finds the header of a table: its first record, or one of the next where titles stand above it; nullopt
/// where none names a term or a language.
std::optional<TableLayout> table_layout(const std::vector<Record>& records,
                                        const LanguagePair& languages = {});

/// The header of a column with a field of the terms of another: `fr:gender`.
std::string header_of_field(std::string_view language, const Field<Term>& field);

/// The column of this header; `first` in its row.
Column column_of(std::string_view header, bool first);

}  // namespace tolmach::glossary
