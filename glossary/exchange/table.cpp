// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/table.hpp"

#include "glossary/concept_collector.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/exchange/cells.hpp"
#include "glossary/fields.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

namespace tolmach::glossary {
namespace {

// The 32,767 characters of a spreadsheet's cell, each of four bytes.
constexpr std::size_t kLongestCell = 131'068;

class Table {
  public:
    Table(const std::string& name, const TableLayout& layout, const std::vector<Record>& records,
          const GuessKind& guess_kind)
        : gathering_(name),
          layout_(layout),
          columns_(layout.columns),
          places_(records.size()),
          guess_kind_(guess_kind),
          below_(kind_by_heading(std::filesystem::path(name).stem().string())) {
        if (below_ == Kind::Term) below_.reset();  // `terms.csv` may hold anything.
        for (std::size_t i = 0; i < layout.header; ++i)
            if (!is_separator_line(records[i]) && !is_blank(records[i]))
                gathering_.skip(records[i].line, "the row stands above the header and was left out");
        const std::size_t line = records[layout.header].line;
        for (const Column& column : columns_) {
            if (!column.remark.empty()) gathering_.say(kGlossaryOdd, line, column.remark);
            if (!column.is_known() && !column.name.empty())
                gathering_.say(kGlossaryLost, line,
                               "the column '" + column.name + "' is not known and was left out");
        }
    }

    void row(const Record& record, std::size_t number) {
        if (!record.problem.empty()) return gathering_.refuse(record.line, record.problem);
        if (record.fields.size() > columns_.size() &&
            std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(columns_.size()),
                        record.fields.end(), [](const std::string& field) { return !field.empty(); }))
            return gathering_.refuse(record.line, "the row has " + std::to_string(record.fields.size()) +
                                                      " fields, the header " +
                                                      std::to_string(columns_.size()));
        for (const std::string& field : record.fields)
            if (field.size() > kLongestCell)
                return gathering_.refuse(record.line, "a cell has more than " + std::to_string(kLongestCell) +
                                                          " bytes, more than one of a spreadsheet holds");
        for (const std::string& field : record.fields)
            if (gathering_.refuse_control(field, record.line)) return;
        if (is_blank(record)) return gathering_.skip(record.line, "the row is empty and was left out");
        layout_.row_is_term ? term_row(record, number) : concept_row(record, number);
    }

    TableRead take() {
        TableRead read{layout_, gathering_.take(), std::move(places_)};
        for (std::size_t i = 0; i < read.terms.value.size(); ++i) {
            Concept& each = read.terms.value[i];
            if (kinds_said_.count(i) > 0) continue;
            if (const auto kind = kinds_below_.find(i); kind != kinds_below_.end())
                each.kind = kind->second;
            else if (guess_kind_)
                each.kind = guess_kind_(each);
            read.names_without_kind += each.kind == Kind::Term && looks_like_name(each);
        }
        return read;
    }

  private:
    // `sep=;`, by which a spreadsheet knows how the columns are parted.
    static bool is_separator_line(const Record& record) { return record.fields.front().starts_with("sep="); }

    static bool is_blank(const Record& record) {
        return std::all_of(record.fields.begin(), record.fields.end(),
                           [](const std::string& field) { return text::trim(field).empty(); });
    }

    static std::string_view cell(const Record& record, std::size_t column) {
        return column < record.fields.size() ? text::trim(record.fields[column]) : std::string_view();
    }

    // Sets what the cells say, those of the row or of one of its terms; false, and the row refused, where one
    // is no value of its field.
    template <class T>
    bool set_fields(const Record& record, const Field<T>* Column::*member, T& to,
                    std::size_t term_column = Column::kNone) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Field<T>* field = columns_[i].*member;
            const std::string_view value = cell(record, i);
            if (!field || value.empty() || columns_[i].term_column != term_column) continue;
            const std::string read = gathering_.meant(field->name, value, record.line);
            if (read.empty() || field->set(to, read)) continue;
            gathering_.refuse(record.line, "'" + std::string(value) + "' is no value of the column '" +
                                               columns_[i].name + "'");
            return false;
        }
        return true;
    }

    void term_row(const Record& record, std::size_t number) {
        Concept row;
        Term term;
        if (!set_fields(record, &Column::of_concept, row) || !set_fields(record, &Column::of_term, term))
            return;
        for (std::size_t i = 0; i < columns_.size() && i < record.fields.size(); ++i)
            if (columns_[i].is_term) read_text(term, record.fields[i], record.line);
        if (row.id.empty()) return gathering_.refuse(record.line, "the row has no concept_id");
        if (term.language.empty()) return gathering_.refuse(record.line, "the row has no language");
        if (term.text.empty()) return without_term(record, row.id, term.language);
        if (!merge(record, row)) return;
        note_kind(row.id);
        Concept& of = gathering_.concept_with(row.id);
        places_[number] = {gathering_.place(row.id), of.terms.size()};
        of.terms.push_back(std::move(term));
    }

    void read_text(Term& term, std::string_view cell_text, std::size_t line) {
        term.text = gathering_.trimmed(cell_text, line);
        const std::string written = term.text;
        if (take_grammar_in_brackets(term))
            gathering_.say(kGlossaryOdd, line,
                           "'" + written + "' is read as '" + term.text + "' and what is said of it");
    }

    // What is said of the kind of a concept: by its cell, else by the heading above it or the file's name.
    void note_kind(const std::string& id) {
        if (below_) kinds_below_.emplace(gathering_.place(id), *below_);
    }

    bool says_kind(const Record& record) const {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].of_concept && columns_[i].of_concept->name == "kind" && !cell(record, i).empty())
                return true;
        return false;
    }

    // The text of a row that has but one cell, above which concepts of all kinds may stand.
    std::optional<std::string_view> heading(const Record& record) const {
        std::optional<std::string_view> text;
        std::size_t languages = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            languages += !columns_[i].language.empty();
            if (cell(record, i).empty()) continue;
            if (text) return std::nullopt;
            text = cell(record, i);
        }
        return languages > 1 && text && is_heading(*text) ? text : std::nullopt;
    }

    // A row that waits for its term, as `terms list --without` writes it, stands after those of its concept,
    // of which none is acceptable in the language.
    void without_term(const Record& record, const std::string& id, const std::string& language) {
        if (!gathering_.has(id) || !equivalents(gathering_.concept_with(id), language).empty())
            return gathering_.skip(record.line, "the row has no term and was left out");
        gathering_.say(kGlossaryLanguage, record.line,
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
            const std::size_t place = gathering_.place(row.id);
            const bool said = field->name == "kind" ? kinds_said_.count(place) > 0 : !before.empty();
            if (said && before != now) {
                gathering_.refuse(record.line, "the column '" + columns_[i].name + "' says '" + now +
                                                   "', but a row above says '" + before + "'");
                return false;
            }
            if (before != now) field->set(known, now);
            if (field->name == "kind") kinds_said_.insert(place);
        }
        return true;
    }

    void concept_row(const Record& record, std::size_t number) {
        if (const auto above = heading(record)) {
            below_ = kind_by_heading(*above);
            return gathering_.skip(record.line, "the heading '" + std::string(*above) + "' was left out");
        }
        Concept row;
        Term pattern;
        if (!set_fields(record, &Column::of_concept, row) || !set_fields(record, &Column::of_term, pattern))
            return;
        if (!row.id.empty() && gathering_.has(row.id))
            return gathering_.refuse(record.line, "the concept_id '" + row.id + "' stands in a row above");
        for (std::size_t i = 0; i < columns_.size() && i < record.fields.size(); ++i) {
            if (columns_[i].language.empty()) continue;
            Term term = pattern;
            term.language = columns_[i].language;
            term.status = columns_[i].status.value_or(pattern.status);
            read_text(term, record.fields[i], record.line);
            if (term.text.empty()) continue;
            if (!set_fields(record, &Column::of_term, term, i)) return;
            row.terms.push_back(std::move(term));
        }
        if (row.terms.empty())
            return gathering_.skip(record.line, "the row has no term in any language and was left out");
        const std::string key = std::to_string(record.line);
        Concept& added = row.id.empty() ? gathering_.unnamed(key) : gathering_.concept_with(row.id);
        row.id = added.id;
        places_[number].concept_index = gathering_.place(row.id);
        if (says_kind(record)) kinds_said_.insert(gathering_.place(row.id));
        note_kind(row.id);
        added = std::move(row);
    }

    ConceptCollector gathering_;
    const TableLayout& layout_;
    const std::vector<Column>& columns_;
    std::vector<RowPlace> places_;
    const GuessKind& guess_kind_;
    std::optional<Kind> below_;                // Of the concepts below the last heading.
    std::set<std::size_t> kinds_said_;         // Places of the concepts of which a cell says the kind,
    std::map<std::size_t, Kind> kinds_below_;  // and of those under a heading.
};

}  // namespace

base::Result<TableRead> read_table(const std::string& name, const std::vector<Record>& records,
                                   const TableOptions& options) {
    if (records.empty())
        return base::fail(base::ErrorCode::Malformed, "the file is empty", {name, 1, 0},
                          "a table of terms has a header and at least one row");
    const auto wide = std::find_if(records.begin(), records.end(),
                                   [](const Record& record) { return record.fields.size() > kMaxColumns; });
    if (wide != records.end())
        return base::fail(base::ErrorCode::Limit,
                          "the row has more than " + std::to_string(kMaxColumns) + " columns",
                          {name, wide->line, 0}, "no spreadsheet has so many: is it a table of terms?");
    const auto layout = table_layout(records, options.languages);
    if (!layout)
        return base::fail(
            base::ErrorCode::Malformed, "the header names no term and no language",
            {name, records.front().line, 0},
            "the first row is `concept_id,kind,lang,term,status`, or language tags: `en,fr,ru,be`");
    const bool named =
        text::is_language_tag(options.languages.source) && text::is_language_tag(options.languages.target);
    if (layout->is_pairs && !named)
        return base::fail(base::ErrorCode::Usage, "the file does not say its languages",
                          {name, records[layout->header].line, 0},
                          "say them with --languages, such as --languages en,fr");
    Table table(name, *layout, records, options.guess_kind);
    for (std::size_t i = layout->header + 1; i < records.size(); ++i)
        table.row(records[i], i);
    return table.take();
}

}  // namespace tolmach::glossary
