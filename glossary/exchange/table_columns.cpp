// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/table_columns.hpp"

#include "glossary/exchange/meant.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/known_language.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tolmach::glossary {
namespace {

// Titles, dates and names of sheets stand above the header of a table; more of them than these do not.
constexpr std::size_t kRowsAbove = 10;

// Reads `fr`, `fr:admitted`, `fr:gender`, `ru-Latn`, `French`, `BY` into the column; leaves it as it is for
// anything else.
void read_language(std::string_view header, Column& column) {
    const std::size_t colon = std::min(header.find(':'), header.size());
    const std::string_view behind = text::trim(header.substr(std::min(colon + 1, header.size())));
    const auto status = read_status(behind);
    const auto* field = find_field(term_fields().subspan(1), our_name("column", behind).value_or(behind));
    const bool is_of_field = colon < header.size() && !status;
    if (is_of_field && !field) return;
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
    if (is_of_field) {
        column.says_of = term.language;
        column.of_term = field;
        return;
    }
    column.language = term.language;
    column.status = status;
}

// A field is of the terms of the nearest column of its language that stands before it, else behind it.
void join_fields(std::vector<Column>& columns) {
    std::vector<Column>::iterator at = columns.begin();
    for (; at != columns.end(); ++at) {
        if (at->says_of.empty()) continue;
        const auto of = [&](const Column& each) { return each.language == at->says_of; };
        const auto before = std::find_if(std::make_reverse_iterator(at), columns.rend(), of);
        const auto found = before != columns.rend() ? before.base() - 1 : std::find_if(at, columns.end(), of);
        if (found != columns.end())
            at->term_column = static_cast<std::size_t>(found - columns.begin());
        else
            at->of_term = nullptr;
    }
}

Column named(const std::string& header) {
    Column column;
    column.name = header;
    return column;
}

// The columns `source` and `target` of a list of pairs are terms of its languages; `id` is none beside them.
void read_pairs(TableLayout& layout, const LanguagePair& languages) {
    const auto side = [&](std::string_view which) {
        return std::find_if(layout.columns.begin(), layout.columns.end(),
                            [&](const Column& each) { return our_name("pair", each.name) == which; });
    };
    const auto source = side("source"), target = side("target");
    layout.is_pairs = source != layout.columns.end() && target != layout.columns.end();
    if (!layout.is_pairs) return;
    for (const auto& [at, language] :
         {std::pair(source, languages.source), std::pair(target, languages.target)}) {
        *at = named(at->name);
        read_language(language, *at);
    }
    for (Column& each : layout.columns)
        if (each.name == "id") each = named(each.name);
}

TableLayout layout_of(const Record& header, std::size_t number, const LanguagePair& languages) {
    TableLayout layout;
    layout.header = number;
    for (const std::string& each : header.fields) {
        layout.columns.push_back(column_of(each, layout.columns.empty()));
        layout.row_is_term = layout.row_is_term || layout.columns.back().is_term;
    }
    if (layout.row_is_term) return layout;
    read_pairs(layout, languages);
    join_fields(layout.columns);
    // Where a row is a concept, its note and its source are the concept's.
    for (Column& column : layout.columns) {
        if (!column.of_term || !column.says_of.empty()) continue;
        const auto* field = find_field(concept_fields(), "concept_" + std::string(column.of_term->name));
        if (!field) continue;
        column.of_concept = field;
        column.of_term = nullptr;
    }
    return layout;
}

bool names_terms(const TableLayout& layout) {
    return layout.row_is_term || layout.is_pairs ||
           std::any_of(layout.columns.begin(), layout.columns.end(),
                       [](const Column& column) { return !column.language.empty(); });
}

// A title fills one cell, a header that nobody knows more.
std::size_t cells_filled(const Record& record) {
    return static_cast<std::size_t>(
        std::count_if(record.fields.begin(), record.fields.end(),
                      [](const std::string& cell) { return !text::trim(cell).empty(); }));
}

}  // namespace

std::string header_of_field(std::string_view language, const Field<Term>& field) {
    return std::string(language) + ":" + std::string(field.name);
}

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

std::optional<TableLayout> table_layout(const std::vector<Record>& records, const LanguagePair& languages) {
    for (std::size_t i = 0; i < std::min(records.size(), kRowsAbove + 1); ++i) {
        TableLayout layout = layout_of(records[i], i, languages);
        // A title may hold a word that is a code of a language; a header below it names more than one column.
        if (names_terms(layout) && (i == 0 || cells_filled(records[i]) > 1)) return layout;
        if (cells_filled(records[i]) > 1) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace tolmach::glossary
