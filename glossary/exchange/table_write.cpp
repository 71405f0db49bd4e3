// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/table_write.hpp"

#include "glossary/exchange/delimited.hpp"
#include "glossary/exchange/export_losses.hpp"
#include "glossary/exchange/table_columns.hpp"
#include "glossary/fields.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tolmach::glossary {
namespace {

constexpr std::size_t kFixedConceptFields = 2;  // concept_id, kind
constexpr std::size_t kFixedTermFields = 5;     // lang, status, pos, gender, note

// The fields after the fixed ones that at least one of the values uses.
template <class T, class ForEach>
std::vector<const Field<T>*> used_fields(std::span<const Field<T>> fields, std::size_t fixed,
                                         const ForEach& for_each) {
    std::vector<const Field<T>*> used;
    for (const Field<T>& field : fields.subspan(fixed)) {
        bool uses = false;
        for_each([&](const T& value) { uses = uses || !field.get(value).empty(); });
        if (uses) used.push_back(&field);
    }
    return used;
}

using Key = std::pair<std::string, Status>;

std::string header_of(const Key& key) {
    return key.second == Status::Preferred ? key.first : key.first + ":" + std::string(to_string(key.second));
}

// The columns of languages, in the order in which they first come, each as often as it is needed.
std::vector<Key> language_columns(const std::vector<Concept>& concepts) {
    std::vector<Key> order;
    std::map<Key, std::size_t> needed;
    for (const Concept& each : concepts) {
        std::map<Key, std::size_t> here;
        for (const Term& term : each.terms) {
            const Key key{term.language, term.status};
            if (needed.find(key) == needed.end()) order.push_back(key);
            needed[key] = std::max(needed[key], ++here[key]);
        }
    }
    std::vector<Key> columns;
    for (const Key& key : order)
        columns.insert(columns.end(), needed[key], key);
    return columns;
}

// Who changed a term, and when, is for the log and not for a person's table.
bool is_stamp(const Field<Term>& field) {
    return field.name.starts_with("created") || field.name.starts_with("modified");
}

// Which term of a concept stands in which of the columns; null in an empty cell.
std::vector<const Term*> placed(const Concept& of, const std::vector<Key>& columns) {
    std::vector<bool> written(of.terms.size());
    std::vector<const Term*> cells;
    for (const Key& key : columns) {
        std::size_t i = 0;
        while (i < of.terms.size() && (written[i] || Key{of.terms[i].language, of.terms[i].status} != key))
            ++i;
        cells.push_back(i < of.terms.size() ? &of.terms[i] : nullptr);
        if (i < of.terms.size()) written[i] = true;
    }
    return cells;
}

// The fields, beside language and status, that some term of each column has something to say in.
using FieldsOfColumns = std::vector<std::vector<const Field<Term>*>>;

FieldsOfColumns fields_of_columns(const std::vector<Concept>& concepts, const std::vector<Key>& columns) {
    FieldsOfColumns fields(columns.size());
    for (const Field<Term>& field : term_fields().subspan(2)) {
        if (is_stamp(field)) continue;
        std::vector<bool> uses(columns.size());
        for (const Concept& each : concepts) {
            const auto terms = placed(each, columns);
            for (std::size_t i = 0; i < terms.size(); ++i)
                if (terms[i] && !field.get(*terms[i]).empty()) uses[i] = true;
        }
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (uses[i]) fields[i].push_back(&field);
    }
    return fields;
}

}  // namespace

TableRows term_rows(const std::vector<Concept>& concepts) {
    const auto of_concepts = used_fields(concept_fields(), kFixedConceptFields, [&](const auto& use) {
        for (const Concept& each : concepts)
            use(each);
    });
    const auto of_terms = used_fields(term_fields(), kFixedTermFields, [&](const auto& use) {
        for (const Concept& each : concepts)
            for (const Term& term : each.terms)
                use(term);
    });
    TableRows rows = {{"concept_id", "kind", "lang", "term", "status", "pos", "gender", "note"}};
    for (const auto* field : of_terms)
        rows[0].emplace_back(field->name);
    for (const auto* field : of_concepts)
        rows[0].emplace_back(field->name);
    for (const Concept& each : concepts)
        for (const Term& term : each.terms) {
            auto& row = rows.emplace_back();
            row = {each.id, std::string(to_string(each.kind)), term.language, term.text};
            for (const Field<Term>& field : term_fields().subspan(1, kFixedTermFields - 1))
                row.push_back(field.get(term));
            for (const auto* field : of_terms)
                row.push_back(field->get(term));
            const bool first = &term == &each.terms.front();
            for (const auto* field : of_concepts)
                row.push_back(first ? field->get(each) : std::string());
        }
    return rows;
}

base::Outcome<TableRows> concept_rows(const std::vector<Concept>& concepts) {
    const std::vector<Key> columns = language_columns(concepts);
    const FieldsOfColumns said = fields_of_columns(concepts, columns);
    const auto of_concepts = used_fields(concept_fields(), kFixedConceptFields, [&](const auto& use) {
        for (const Concept& each : concepts)
            use(each);
    });
    TableRows rows = {{"concept_id", "kind"}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        rows[0].push_back(header_of(columns[i]));
        for (const auto* field : said[i])
            rows[0].push_back(header_of_field(columns[i].first, *field));
    }
    for (const auto* field : of_concepts)
        rows[0].emplace_back(field->name);
    ExportLosses losses;
    for (const Concept& each : concepts) {
        auto& row = rows.emplace_back();
        row = {each.id, std::string(to_string(each.kind))};
        const auto terms = placed(each, columns);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            row.push_back(terms[i] ? terms[i]->text : std::string());
            for (const auto* field : said[i])
                row.push_back(terms[i] ? field->get(*terms[i]) : std::string());
        }
        for (const auto* field : of_concepts)
            row.push_back(field->get(each));
        for (const Term& term : each.terms)
            for (const Field<Term>& field : term_fields())
                if (is_stamp(field) && !field.get(term).empty()) losses.add(field.name);
    }
    return {std::move(rows), losses.diagnostics("a table in which a row is a concept has no place for")};
}

std::string delimited(const TableRows& rows, char separator) {
    std::string table;
    for (const auto& row : rows)
        table += write_record(row, separator);
    return table;
}

}  // namespace tolmach::glossary
