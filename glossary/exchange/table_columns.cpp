// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/table_columns.hpp"

#include "glossary/exchange/meant.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/known_language.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::glossary {
namespace {

// Titles, dates and names of sheets stand above the header of a table; more of them than these do not.
constexpr std::size_t kRowsAbove = 10;

// Reads `fr`, `fr:admitted`, `ru-Latn`, `French`, `BY` into the column; leaves it as it is for anything else.
void read_language(std::string_view header, Column& column) {
    const std::size_t colon = std::min(header.find(':'), header.size());
    const auto status = read_status(header.substr(std::min(colon + 1, header.size())));
    if (colon < header.size() && !status) return;
    header = text::trim(header.substr(0, colon));
    Term term;
    if (const auto name = our_name("language", header)) {
        find_field(term_fields(), "lang")->set(term, *name);
    } else {
        Meant read = meant("lang", header);
        if (!find_field(term_fields(), "lang")->set(term, read.value) || !text::is_known_language(read.value))
            return;
        column.remark = std::move(read.remark);
    }
    column.language = term.language;
    column.status = status;
}

TableLayout layout_of(const Record& header, std::size_t number) {
    TableLayout layout;
    layout.header = number;
    for (const std::string& each : header.fields) {
        layout.columns.push_back(column_of(each, layout.columns.empty()));
        layout.row_is_term = layout.row_is_term || layout.columns.back().is_term;
    }
    if (layout.row_is_term) return layout;
    // Where a row is a concept, its note and its source are the concept's.
    for (Column& column : layout.columns) {
        if (!column.of_term) continue;
        const auto* field = find_field(concept_fields(), "concept_" + std::string(column.of_term->name));
        if (!field) continue;
        column.of_concept = field;
        column.of_term = nullptr;
    }
    return layout;
}

bool names_terms(const TableLayout& layout) {
    return layout.row_is_term || std::any_of(layout.columns.begin(), layout.columns.end(),
                                             [](const Column& column) { return !column.language.empty(); });
}

// A title fills one cell, a header that nobody knows more.
std::size_t cells_filled(const Record& record) {
    return static_cast<std::size_t>(
        std::count_if(record.fields.begin(), record.fields.end(),
                      [](const std::string& cell) { return !text::trim(cell).empty(); }));
}

}  // namespace

Column column_of(std::string_view header, bool first) {
    Column column;
    column.name = std::string(text::trim(header));
    // `id` is Indonesian unless it stands first.
    const bool indonesian = !first && column.name == "id";
    const std::string_view known =
        indonesian ? column.name : our_name("column", column.name).value_or(column.name);
    column.is_term = known == "term";
    column.of_concept = find_field(concept_fields(), known);
    column.of_term = find_field(term_fields(), known);
    if (!column.is_known()) read_language(column.name, column);
    return column;
}

std::optional<TableLayout> table_layout(const std::vector<Record>& records) {
    for (std::size_t i = 0; i < std::min(records.size(), kRowsAbove + 1); ++i) {
        TableLayout layout = layout_of(records[i], i);
        // A title may hold a word that is a code of a language; a header below it names more than one column.
        if (names_terms(layout) && (i == 0 || cells_filled(records[i]) > 1)) return layout;
        if (cells_filled(records[i]) > 1) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace tolmach::glossary
