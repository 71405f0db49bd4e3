// SPDX-License-Identifier: Apache-2.0
#include "glossary/table.hpp"

#include "glossary/equivalents.hpp"
#include "glossary/fields.hpp"
#include "glossary/gather.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace tolmach::glossary {
namespace {

// What a column holds: a field of the concept, a field of the term, the term itself, or a term in a language
// with a status.
struct Column {
    std::string name;  ///< As the file writes it.
    const Field<Concept>* of_concept = nullptr;
    const Field<Term>* of_term = nullptr;
    bool is_term = false;
    std::string language;  ///< Empty unless the header is a language.
    std::optional<Status> status;

    bool is_known() const { return is_term || of_concept || of_term || !language.empty(); }
};

// Reads `fr`, `fr:admitted`, `ru-Latn`, `French` into the column; leaves it as it is for anything else.
void read_language(std::string_view header, Column& column) {
    const std::size_t colon = std::min(header.find(':'), header.size());
    const auto status = read_status(header.substr(std::min(colon + 1, header.size())));
    if (colon < header.size() && !status) return;
    header = header.substr(0, colon);
    header = our_name("language", header).value_or(header);
    Term term;
    // A longer first subtag is well-formed, but it is a word and no language.
    const bool short_enough = std::min(header.find_first_of("-_"), header.size()) <= 3;
    if (!short_enough || !find_field(term_fields(), "lang")->set(term, header)) return;
    column.language = term.language;
    column.status = status;
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

class Table {
  public:
    Table(const std::string& name, const Record& header) : gathering_(name) {
        for (const std::string& each : header.fields) {
            columns_.push_back(column_of(each, columns_.empty()));
            const Column& column = columns_.back();
            row_is_term_ = row_is_term_ || column.is_term;
            by_language_ = by_language_ || !column.language.empty();
            if (!column.is_known() && !column.name.empty())
                gathering_.say("glossary.lost", header.line,
                               "the column '" + column.name + "' is not known and was left out");
        }
        if (!row_is_term_) notes_to_concept();
    }

    bool has_terms() const { return row_is_term_ || by_language_; }

    void row(const Record& record) {
        if (!record.problem.empty()) return gathering_.refuse(record.line, record.problem);
        if (record.fields.size() > columns_.size() &&
            std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(columns_.size()),
                        record.fields.end(), [](const std::string& field) { return !field.empty(); }))
            return gathering_.refuse(record.line, "the row has " + std::to_string(record.fields.size()) +
                                                      " fields, the header " +
                                                      std::to_string(columns_.size()));
        for (const std::string& field : record.fields)
            if (gathering_.refuse_control(field, record.line)) return;
        row_is_term_ ? term_row(record) : concept_row(record);
    }

    base::Outcome<std::vector<Concept>> take() { return gathering_.take(); }

  private:
    // Where a row is a concept, its note and its source are the concept's.
    void notes_to_concept() {
        for (Column& column : columns_) {
            if (!column.of_term) continue;
            const auto* field = find_field(concept_fields(), "concept_" + std::string(column.of_term->name));
            if (!field) continue;
            column.of_concept = field;
            column.of_term = nullptr;
        }
    }

    static std::string_view cell(const Record& record, std::size_t column) {
        return column < record.fields.size() ? text::trim(record.fields[column]) : std::string_view();
    }

    // Sets what the cells say; false, and the row refused, where one is no value of its field.
    template <class T>
    bool set_fields(const Record& record, const Field<T>* Column::*member, T& to) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Field<T>* field = columns_[i].*member;
            const std::string_view value = cell(record, i);
            if (!field || value.empty() || field->set(to, value)) continue;
            gathering_.refuse(record.line, "'" + std::string(value) + "' is no value of the column '" +
                                               columns_[i].name + "'");
            return false;
        }
        return true;
    }

    void term_row(const Record& record) {
        Concept row;
        Term term;
        if (!set_fields(record, &Column::of_concept, row) || !set_fields(record, &Column::of_term, term))
            return;
        for (std::size_t i = 0; i < columns_.size() && i < record.fields.size(); ++i)
            if (columns_[i].is_term) term.text = gathering_.trimmed(record.fields[i], record.line);
        if (row.id.empty()) return gathering_.refuse(record.line, "the row has no concept_id");
        if (term.language.empty()) return gathering_.refuse(record.line, "the row has no language");
        if (term.text.empty()) return without_term(record, row.id, term.language);
        if (merge(record, row)) gathering_.concept_with(row.id).terms.push_back(std::move(term));
    }

    // A row that waits for its term, as `terms list --without` writes it, stands behind those of its concept,
    // of which none is acceptable in the language.
    void without_term(const Record& record, const std::string& id, const std::string& language) {
        if (!gathering_.has(id) || !equivalents(gathering_.concept_with(id), language).empty())
            return gathering_.refuse(record.line, "the row has no term");
        gathering_.say("glossary.language", record.line,
                       "the term of '" + id + "' in " + language + " is still to be filled in");
    }

    // Takes over what the row says about its concept; false where it contradicts a row above.
    bool merge(const Record& record, const Concept& row) {
        const bool first = !gathering_.has(row.id);
        Concept& known = gathering_.concept_with(row.id);
        if (first) known = row;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Field<Concept>* field = columns_[i].of_concept;
            if (!field || cell(record, i).empty()) continue;
            const std::string before = field->get(known), now = field->get(row);
            const bool said = field->name == "kind" ? kinds_said_.count(row.id) > 0 : !before.empty();
            if (said && before != now) {
                gathering_.refuse(record.line, "the column '" + columns_[i].name + "' says '" + now +
                                                   "', but a row above says '" + before + "'");
                return false;
            }
            if (before != now) field->set(known, now);
            if (field->name == "kind") kinds_said_.insert(row.id);
        }
        return true;
    }

    void concept_row(const Record& record) {
        Concept row;
        Term pattern;
        if (!set_fields(record, &Column::of_concept, row) || !set_fields(record, &Column::of_term, pattern))
            return;
        if (row.id.empty()) row.id = "c" + std::to_string(record.line);
        if (gathering_.has(row.id))
            return gathering_.refuse(record.line, "the concept_id '" + row.id + "' stands in a row above");
        for (std::size_t i = 0; i < columns_.size() && i < record.fields.size(); ++i) {
            if (columns_[i].language.empty()) continue;
            Term term = pattern;
            term.language = columns_[i].language;
            term.status = columns_[i].status.value_or(pattern.status);
            term.text = gathering_.trimmed(record.fields[i], record.line);
            if (!term.text.empty()) row.terms.push_back(std::move(term));
        }
        if (row.terms.empty()) return gathering_.refuse(record.line, "the row has no term in any language");
        Concept& added = gathering_.concept_with(row.id);
        added = std::move(row);
    }

    Gathering gathering_;
    std::vector<Column> columns_;
    bool row_is_term_ = false, by_language_ = false;
    std::set<std::string> kinds_said_;
};

}  // namespace

base::Result<base::Outcome<std::vector<Concept>>> read_table(const std::string& name,
                                                             const std::vector<Record>& records) {
    if (records.empty())
        return base::fail(base::ErrorCode::Malformed, "the file is empty", {name, 1, 0},
                          "a table of terms has a header and at least one row");
    Table table(name, records.front());
    if (!table.has_terms())
        return base::fail(
            base::ErrorCode::Malformed, "the header names no term and no language",
            {name, records.front().line, 0},
            "the first row is `concept_id,kind,lang,term,status`, or language tags: `en,fr,ru,be`");
    for (std::size_t i = 1; i < records.size(); ++i)
        table.row(records[i]);
    return table.take();
}

}  // namespace tolmach::glossary
