// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/edit_table.hpp"

#include "glossary/exchange/cells.hpp"
#include "glossary/exchange/delimited.hpp"
#include "glossary/exchange/table.hpp"
#include "glossary/take_over.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tolmach::glossary {
namespace {

constexpr std::size_t kNone = RowPlace::kNone;

// A row as it will be written: as it was, unless its cells were changed.
struct Row {
    std::vector<std::string> cells;
    std::size_t record = kNone;  // Which one it was; of a new row none.
    bool changed = false;
};

// The rows of one concept, by what they say, in a table whose columns may grow.
class Editor {
  public:
    Editor(std::string_view text, char separator, const std::vector<Record>& records, TableRead read)
        : text_(text), separator_(separator), records_(records), read_(std::move(read)) {
        for (std::size_t i = 0; i < records_.size(); ++i)
            rows_.push_back({records_[i].fields, i, false});
        behind_.resize(records_.size());
        gone_.resize(records_.size());
    }

    void edit(const std::vector<Concept>& after) {
        const auto& before = read_.terms.value;
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < before.size(); ++i)
            places.emplace(before[i].id, i);
        std::vector<std::vector<std::size_t>> rows_of(before.size());
        for (std::size_t i = 0; i < read_.places.size(); ++i)
            if (read_.places[i].concept_index != kNone) rows_of[read_.places[i].concept_index].push_back(i);
        std::vector<bool> stays(before.size());
        for (const Concept& each : after) {
            const auto place = places.find(each.id);
            if (place == places.end()) {
                add(each);
                continue;
            }
            stays[place->second] = true;
            if (each == before[place->second]) continue;
            if (by_term())
                change_terms(before[place->second], each, rows_of[place->second]);
            else
                change_row(before[place->second], each, rows_[rows_of[place->second].front()]);
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!stays[i])
                for (const std::size_t row : rows_of[i])
                    gone_[row] = true;
    }

    std::string written() const {
        std::string table;
        std::size_t at = 0;  // Up to where the text was copied.
        for (std::size_t i = 0; i < records_.size(); ++i) {
            table += text_.substr(at, records_[i].start - at);
            const std::size_t end = after_line_end(records_[i].end);
            if (!gone_[i] && rows_[i].changed)
                append(table, rows_[i]);
            else if (!gone_[i])
                table += text_.substr(records_[i].start, end - records_[i].start);
            if (!behind_[i].empty()) end_line(table);
            for (const Row& row : behind_[i])
                append(table, row);
            at = end;
        }
        table += text_.substr(at);
        if (!added_.empty()) end_line(table);
        for (const Row& row : added_)
            append(table, row);
        return table;
    }

  private:
    bool by_term() const { return read_.layout.row_is_term; }

    std::string_view line_end() const { return text_.find("\r\n") != text_.npos ? "\r\n" : "\n"; }

    void end_line(std::string& table) const {
        if (!table.ends_with('\n')) table += line_end();
    }

    std::size_t after_line_end(std::size_t at) const {
        at += text_.substr(at, 1) == "\r" ? 1 : 0;
        return at + (text_.substr(at, 1) == "\n" ? 1 : 0);
    }

    void append(std::string& table, const Row& row) const {
        std::string line = write_record(row.cells, separator_);
        line.pop_back();
        (table += line) += line_end();
    }

    // The column that a predicate finds, else a new one with this name, at the end of the header.
    template <class Is>
    std::size_t column(const std::string& name, const Is& is) {
        auto& columns = read_.layout.columns;
        const auto at = std::find_if(columns.begin(), columns.end(), is);
        if (at != columns.end()) return static_cast<std::size_t>(at - columns.begin());
        columns.push_back(column_of(name, columns.empty()));
        Row& header = rows_[read_.layout.header];
        header.cells.resize(columns.size() - 1);
        header.cells.push_back(name);
        header.changed = true;
        return columns.size() - 1;
    }

    template <class T>
    std::size_t column(const Field<T>& field, const Field<T>* Column::*member) {
        return column(std::string(field.name), [&](const Column& each) { return each.*member == &field; });
    }

    static std::string cell(const Row& row, std::size_t at) {
        return at < row.cells.size() ? row.cells[at] : std::string();
    }

    static void set(Row& row, std::size_t at, std::string value) {
        if (cell(row, at) == value) return;
        row.cells.resize(std::max(row.cells.size(), at + 1));
        row.cells[at] = std::move(value);
        row.changed = true;
    }

    // Writes the fields of `to` that differ from those of `from` into a row; columns are made where there is
    // something to say.
    template <class T>
    void set_fields(Row& row, std::span<const Field<T>> fields, const Field<T>* Column::*member,
                    const T& from, const T& to) {
        for (const Field<T>& field : fields)
            if (std::string value = field.get(to); value != field.get(from))
                set(row, column(field, member), std::move(value));
    }

    Row term_row(const Concept& of, const Term& term) {
        Row row;
        set(row, column(concept_fields()[0], &Column::of_concept), of.id);
        set(row, column("term", [](const Column& each) { return each.is_term; }), term.text);
        Concept kind;
        kind.kind = of.kind;
        fill(row, concept_fields().subspan(1), &Column::of_concept, kind);
        fill(row, term_fields(), &Column::of_term, term);
        return row;
    }

    // Fills the cells of a new row: in columns that there are all values, in new ones only what is said.
    template <class T>
    void fill(Row& row, std::span<const Field<T>> fields, const Field<T>* Column::*member, const T& of) {
        static const T nothing;
        for (const Field<T>& field : fields) {
            const std::string value = field.get(of);
            const auto& columns = read_.layout.columns;
            const bool there = std::any_of(columns.begin(), columns.end(),
                                           [&](const Column& each) { return each.*member == &field; });
            if (!value.empty() && (there || value != field.get(nothing)))
                set(row, column(field, member), value);
        }
    }

    void change_terms(const Concept& before, const Concept& after, const std::vector<std::size_t>& rows) {
        std::vector<std::size_t> left;
        for (const std::size_t i : rows) {
            const Term& term = before.terms[read_.places[i].term_index];
            const auto now = find_term(after, term);
            gone_[i] = now == after.terms.end();
            if (gone_[i]) continue;
            set_fields(rows_[i], term_fields(), &Column::of_term, term, *now);
            left.push_back(i);
        }
        for (const Term& term : after.terms)
            if (find_term(before, term) == before.terms.end())
                behind_[rows.back()].push_back(term_row(after, term));
        if (left.empty() && behind_[rows.back()].empty()) return;
        Row& first = left.empty() ? behind_[rows.back()].front() : rows_[left.front()];
        for (const Field<Concept>& field : concept_fields().subspan(1))
            set_in_all(field, before, after, first, left);
    }

    // A field of the concept stands in its first row, and in the others that name it.
    void set_in_all(const Field<Concept>& field, const Concept& before, const Concept& after, Row& first,
                    const std::vector<std::size_t>& rows) {
        const std::string was = field.get(before), now = field.get(after);
        if (was == now && !stands_in_a_lost_row(field, rows)) return;
        const std::size_t at = column(field, &Column::of_concept);
        for (const std::size_t i : rows)
            if (!cell(rows_[i], at).empty()) set(rows_[i], at, now);
        set(first, at, now);
    }

    bool stands_in_a_lost_row(const Field<Concept>& field, const std::vector<std::size_t>& rows) const {
        for (std::size_t at = 0; at < read_.layout.columns.size(); ++at)
            if (read_.layout.columns[at].of_concept == &field)
                return std::none_of(rows.begin(), rows.end(),
                                    [&](std::size_t i) { return !cell(rows_[i], at).empty(); });
        return false;
    }

    // Where a row is a concept: terms that go leave an empty cell, new ones take the first that is free in a
    // column of their language and status.
    void change_row(const Concept& before, const Concept& after, Row& row) {
        std::vector<bool> written(after.terms.size());
        for (std::size_t at = 0; at < read_.layout.columns.size(); ++at) {
            const Column& in = read_.layout.columns[at];
            if (in.language.empty() || cell(row, at).empty()) continue;
            Term here;
            here.language = in.language;
            here.text = text::trim(cell(row, at));
            take_grammar_in_brackets(here);
            const auto now = find_term(after, here);
            const auto was = find_term(before, here);
            const bool stays =
                now != after.terms.end() && was != before.terms.end() && now->status == was->status;
            if (stays)
                written[static_cast<std::size_t>(now - after.terms.begin())] = true;
            else
                set(row, at, {});
            set_said_of_term(row, at, was == before.terms.end() ? Term{} : *was, stays ? *now : Term{});
        }
        for (std::size_t i = 0; i < after.terms.size(); ++i)
            if (!written[i]) set_in_free_cell(row, after.terms[i]);
        set_fields(row, concept_fields().subspan(1), &Column::of_concept, before, after);
    }

    // What is said of the term in a column; of a term that goes, nothing.
    void set_said_of_term(Row& row, std::size_t of, const Term& from, const Term& to) {
        for (const Field<Term>& field : term_fields().subspan(2)) {
            std::string value = field.get(to);
            if (value == field.get(from)) continue;
            const std::string header = header_of_field(read_.layout.columns[of].language, field);
            const std::size_t at = column(
                header, [&](const Column& each) { return each.of_term == &field && each.term_column == of; });
            read_.layout.columns[at].term_column = of;
            set(row, at, std::move(value));
        }
    }

    void set_in_free_cell(Row& row, const Term& term) {
        std::string header = term.language;
        if (term.status != Status::Preferred) header += ":" + std::string(to_string(term.status));
        std::size_t at = 0;
        const auto& columns = read_.layout.columns;
        for (; at < columns.size(); ++at)
            if (columns[at].language == term.language &&
                columns[at].status.value_or(Status::Preferred) == term.status && cell(row, at).empty())
                break;
        if (at == columns.size()) at = column(header, [](const Column&) { return false; });
        set(row, at, term.text);
        set_said_of_term(row, at, {}, term);
    }

    void add(const Concept& each) {
        if (!by_term()) {
            Row row;
            set(row, column(concept_fields()[0], &Column::of_concept), each.id);
            change_row({}, each, row);
            added_.push_back(std::move(row));
            return;
        }
        const std::size_t first = added_.size();
        for (const Term& term : each.terms)
            added_.push_back(term_row(each, term));
        if (each.terms.empty()) return;
        fill(added_[first], concept_fields().subspan(1), &Column::of_concept, each);
    }

    std::string_view text_;
    char separator_;
    const std::vector<Record>& records_;
    TableRead read_;
    std::vector<Row> rows_, added_;
    std::vector<std::vector<Row>> behind_;  // New rows after each record.
    std::vector<bool> gone_;
};

}  // namespace

base::Result<std::string> edited_table(const std::string& name, std::string_view bytes,
                                       const std::vector<Concept>& after, bool tabs) {
    const auto decoded = text::decode(bytes, {});
    if (!decoded) return base::fail(decoded.error());
    const char separator = tabs ? '\t' : guess_separator(decoded->text);
    const auto records = read_records(decoded->text, separator);
    auto read = read_table(name, records);
    if (!read) return base::fail(read.error());
    Editor editor(decoded->text, separator, records, std::move(*read));
    editor.edit(after);
    return text::encode(editor.written(), decoded->encoding, decoded->bom);
}

}  // namespace tolmach::glossary
