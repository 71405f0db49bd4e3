// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/table_write.hpp"

#include "glossary/exchange/delimited.hpp"
#include "glossary/exchange/export_losses.hpp"
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

}  // namespace

base::Outcome<std::string> write_term_table(const std::vector<Concept>& concepts, char separator) {
    const auto of_concepts = used_fields(concept_fields(), kFixedConceptFields, [&](const auto& use) {
        for (const Concept& each : concepts)
            use(each);
    });
    const auto of_terms = used_fields(term_fields(), kFixedTermFields, [&](const auto& use) {
        for (const Concept& each : concepts)
            for (const Term& term : each.terms)
                use(term);
    });
    std::vector<std::string> row = {"concept_id", "kind", "lang", "term", "status", "pos", "gender", "note"};
    for (const auto* field : of_terms)
        row.emplace_back(field->name);
    for (const auto* field : of_concepts)
        row.emplace_back(field->name);
    std::string table = write_record(row, separator);
    for (const Concept& each : concepts)
        for (const Term& term : each.terms) {
            row = {each.id, std::string(to_string(each.kind)), term.language, term.text};
            for (const Field<Term>& field : term_fields().subspan(1, kFixedTermFields - 1))
                row.push_back(field.get(term));
            for (const auto* field : of_terms)
                row.push_back(field->get(term));
            const bool first = &term == &each.terms.front();
            for (const auto* field : of_concepts)
                row.push_back(first ? field->get(each) : std::string());
            table += write_record(row, separator);
        }
    return {std::move(table), {}};
}

base::Outcome<std::string> write_concept_table(const std::vector<Concept>& concepts, char separator) {
    const std::vector<Key> columns = language_columns(concepts);
    std::vector<std::string> row;
    for (const Field<Concept>& field : concept_fields())
        row.emplace_back(field.name);
    for (const Key& key : columns)
        row.push_back(header_of(key));
    std::string table = write_record(row, separator);
    ExportLosses losses;
    for (const Concept& each : concepts) {
        row.clear();
        for (const Field<Concept>& field : concept_fields())
            row.push_back(field.get(each));
        std::vector<bool> written(each.terms.size());
        for (const Key& key : columns) {
            std::size_t i = 0;
            while (i < each.terms.size() &&
                   (written[i] || Key{each.terms[i].language, each.terms[i].status} != key))
                ++i;
            row.push_back(i < each.terms.size() ? each.terms[i].text : std::string());
            if (i < each.terms.size()) written[i] = true;
        }
        for (const Term& term : each.terms)
            losses.add_term(term, {"lang", "status"});
        table += write_record(row, separator);
    }
    return {std::move(table), losses.diagnostics("a table in which a row is a concept has no place for")};
}

}  // namespace tolmach::glossary
