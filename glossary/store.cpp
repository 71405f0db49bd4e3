// SPDX-License-Identifier: Apache-2.0
#include "glossary/store.hpp"

#include "embedded/glossary.hpp"
#include "glossary/fields.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace tolmach::glossary {
namespace {

using database::Database;
using database::Statement;

constexpr std::int32_t kApplicationId = 0x746F6C6D;  // "tolm"

database::Schema schema() {
    static const std::array<std::string_view, 1> steps = {embedded::v1_sql()};
    return {kApplicationId, "term base", steps};
}

template <class T>
std::string columns(std::span<const Field<T>> fields) {
    std::string list;
    for (const Field<T>& field : fields)
        (list += list.empty() ? "\"" : ", \"") += std::string(field.name) + '"';
    return list;
}

template <class T>
std::string parameters(std::span<const Field<T>> fields) {
    std::string list;
    for (std::size_t i = 0; i < fields.size(); ++i)
        list += list.empty() ? "?" : ", ?";
    return list;
}

template <class T>
int bind_fields(Statement& statement, int first, std::span<const Field<T>> fields, const T& of) {
    for (const Field<T>& field : fields)
        statement.bind(first++, field.get(of));
    return first;
}

// The reverse of bind_fields. What the store holds was written by the same fields, so it can be set again;
// what somebody else wrote into it and no field knows is skipped.
template <class T>
void read_fields(const Statement& row, int first, std::span<const Field<T>> fields, T& to) {
    for (const Field<T>& field : fields)
        if (const std::string_view value = row.text(first++); !value.empty()) field.set(to, value);
}

// The statements of one writing transaction, prepared once.
class Writer {
  public:
    static base::Result<Writer> make(const Database& database, const Edit& edit) {
        const auto concept_columns = columns(concept_fields());
        const std::array<std::string, 6> sql = {
            "INSERT INTO concept (" + concept_columns + ") VALUES (" + parameters(concept_fields()) + ")",
            "UPDATE concept SET (" + concept_columns + ") = (" + parameters(concept_fields()) +
                ") WHERE key = ?",
            "INSERT INTO term (concept, term, " + columns(term_fields()) + ") VALUES (?, ?, " +
                parameters(term_fields()) + ")",
            "DELETE FROM term WHERE concept = ?",
            "DELETE FROM concept WHERE key = ?",
            "INSERT INTO change (at, who, action, concept_id, origin) VALUES (?, ?, ?, ?, ?)"};
        std::vector<Statement> prepared;
        for (const std::string& each : sql) {
            auto statement = database.prepare(each);
            if (!statement) return base::fail(statement.error());
            prepared.push_back(std::move(*statement));
        }
        return Writer(database, std::move(prepared), edit);
    }

    base::Result<void> add(const Concept& added) {
        bind_fields(insert_concept(), 1, concept_fields(), added);
        if (auto done = insert_concept().run(); !done) return done;
        if (auto done = add_terms(added, database_->last_row()); !done) return done;
        return log("add", added.id);
    }

    base::Result<void> replace(std::int64_t key, const Concept& by) {
        const int last = bind_fields(update_concept(), 1, concept_fields(), by);
        if (auto done = update_concept().bind(last, key).run(); !done) return done;
        if (auto done = delete_terms().bind(1, key).run(); !done) return done;
        if (auto done = add_terms(by, key); !done) return done;
        return log("change", by.id);
    }

    base::Result<void> remove(std::int64_t key, std::string_view id) {
        if (auto done = delete_terms().bind(1, key).run(); !done) return done;
        if (auto done = delete_concept().bind(1, key).run(); !done) return done;
        return log("remove", id);
    }

  private:
    Writer(const Database& database, std::vector<Statement> statements, const Edit& edit)
        : database_(&database), statements_(std::move(statements)), edit_(edit) {}

    Statement& insert_concept() { return statements_[0]; }
    Statement& update_concept() { return statements_[1]; }
    Statement& insert_term() { return statements_[2]; }
    Statement& delete_terms() { return statements_[3]; }
    Statement& delete_concept() { return statements_[4]; }
    Statement& insert_change() { return statements_[5]; }

    base::Result<void> add_terms(const Concept& of, std::int64_t key) {
        for (const Term& term : of.terms) {
            insert_term().bind(1, key).bind(2, term.text);
            bind_fields(insert_term(), 3, term_fields(), term);
            if (auto done = insert_term().run(); !done) return done;
        }
        return {};
    }

    base::Result<void> log(std::string_view action, std::string_view id) {
        return insert_change()
            .bind(1, edit_.when)
            .bind(2, edit_.who)
            .bind(3, action)
            .bind(4, id)
            .bind(5, edit_.origin)
            .run();
    }

    const Database* database_;
    std::vector<Statement> statements_;
    Edit edit_;
};

struct Stored {
    std::int64_t key;
    Concept value;
};

// Concepts with their terms; `where` restricts both tables by the key of the concept, whose id is its
// parameter.
base::Result<std::vector<Stored>> load(const Database& database, std::string_view id = {}) {
    const std::string where = id.empty() ? "" : " WHERE concept_id = ?";
    auto concepts = database.prepare("SELECT key, " + columns(concept_fields()) + " FROM concept" + where +
                                     " ORDER BY key");
    auto terms = database.prepare(
        "SELECT concept, term, " + columns(term_fields()) + " FROM term" +
        (id.empty() ? "" : " WHERE concept = (SELECT key FROM concept WHERE concept_id = ?)") +
        " ORDER BY concept, key");
    if (!concepts || !terms) return base::fail(!concepts ? concepts.error() : terms.error());
    if (!id.empty()) {
        concepts->bind(1, id);
        terms->bind(1, id);
    }
    std::vector<Stored> loaded;
    auto row = concepts->step();
    for (; row && *row; row = concepts->step()) {
        loaded.push_back({concepts->integer(0), {}});
        read_fields(*concepts, 1, concept_fields(), loaded.back().value);
    }
    if (!row) return base::fail(row.error());
    std::size_t at = 0;
    for (row = terms->step(); row && *row; row = terms->step()) {
        while (at < loaded.size() && loaded[at].key < terms->integer(0))
            ++at;
        if (at == loaded.size() || loaded[at].key != terms->integer(0)) continue;
        Term& term = loaded[at].value.terms.emplace_back();
        term.text = terms->text(1);
        read_fields(*terms, 2, term_fields(), term);
    }
    if (!row) return base::fail(row.error());
    return loaded;
}

}  // namespace

base::Result<TermStore> TermStore::open(const std::filesystem::path& path, database::Access access) {
    auto database = Database::open(path, access, schema());
    if (!database) return base::fail(database.error());
    return TermStore(std::move(*database));
}

base::Result<std::vector<Concept>> TermStore::concepts() const {
    auto loaded = load(database_);
    if (!loaded) return base::fail(loaded.error());
    std::vector<Concept> values;
    values.reserve(loaded->size());
    for (Stored& stored : *loaded)
        values.push_back(std::move(stored.value));
    return values;
}

base::Result<std::optional<Concept>> TermStore::find(std::string_view id) const {
    if (id.empty()) return std::nullopt;
    auto loaded = load(database_, id);
    if (!loaded) return base::fail(loaded.error());
    if (loaded->empty()) return std::nullopt;
    return std::move(loaded->front().value);
}

base::Result<std::vector<Change>> TermStore::changes() const {
    auto rows = database_.prepare("SELECT at, who, action, concept_id, origin FROM change ORDER BY key");
    if (!rows) return base::fail(rows.error());
    std::vector<Change> changes;
    auto row = rows->step();
    for (; row && *row; row = rows->step())
        changes.push_back({std::string(rows->text(0)), std::string(rows->text(1)), std::string(rows->text(2)),
                           std::string(rows->text(3)), std::string(rows->text(4))});
    if (!row) return base::fail(row.error());
    return changes;
}

base::Result<ImportCount> TermStore::import(const std::vector<Concept>& concepts, const Edit& edit,
                                            OnConflict known) {
    auto transaction = database::Transaction::begin(database_);
    if (!transaction) return base::fail(transaction.error());
    auto writer = Writer::make(database_, edit);
    auto stored = load(database_);
    if (!writer || !stored) return base::fail(!writer ? writer.error() : stored.error());
    std::vector<std::int64_t> keys;
    std::vector<Concept> values;
    for (Stored& each : *stored) {
        keys.push_back(each.key);
        values.push_back(std::move(each.value));
    }
    auto intake = take_over(values, concepts, known);
    if (!intake) return base::fail(intake.error());
    std::sort(intake->changed.begin(), intake->changed.end());
    const auto last = std::unique(intake->changed.begin(), intake->changed.end());
    for (auto at = intake->changed.begin(); at != last && *at < keys.size(); ++at)
        if (auto done = writer->replace(keys[*at], values[*at]); !done) return base::fail(done.error());
    for (std::size_t i = keys.size(); i < values.size(); ++i)
        if (auto done = writer->add(values[i]); !done) return base::fail(done.error());
    if (auto done = transaction->commit(); !done) return base::fail(done.error());
    return std::move(intake->count);
}

base::Result<void> TermStore::amend(std::string_view id, const Edit& edit, const Amend& amend) {
    auto transaction = database::Transaction::begin(database_);
    if (!transaction) return base::fail(transaction.error());
    auto writer = Writer::make(database_, edit);
    const auto stored = load(database_, id);
    if (!writer || !stored) return base::fail(!writer ? writer.error() : stored.error());
    const Stored* before = id.empty() || stored->empty() ? nullptr : &stored->front();
    const auto after = amend(before ? std::optional(before->value) : std::nullopt);
    if (!after) return base::fail(after.error());
    base::Result<void> done;
    if (before && !*after) done = writer->remove(before->key, id);
    if (before && *after && **after != before->value) done = writer->replace(before->key, **after);
    if (!before && *after) done = writer->add(**after);
    if (!done) return done;
    return transaction->commit();
}

base::Result<void> TermStore::rewrite(const Edit& edit, const Rewrite& rewrite) {
    auto transaction = database::Transaction::begin(database_);
    if (!transaction) return base::fail(transaction.error());
    auto writer = Writer::make(database_, edit);
    const auto stored = load(database_);
    if (!writer || !stored) return base::fail(!writer ? writer.error() : stored.error());
    std::vector<Concept> before;
    for (const Stored& each : *stored)
        before.push_back(each.value);
    const auto after = rewrite(std::move(before));
    if (!after) return base::fail(after.error());
    std::unordered_map<std::string_view, const Concept*> left;
    for (const Concept& each : *after)
        left.emplace(each.id, &each);
    for (const Stored& each : *stored) {
        const auto now = left.find(each.value.id);
        base::Result<void> done;
        if (now == left.end())
            done = writer->remove(each.key, each.value.id);
        else if (*now->second != each.value)
            done = writer->replace(each.key, *now->second);
        if (!done) return done;
        if (now != left.end()) left.erase(now);
    }
    for (const Concept& each : *after)
        if (left.count(each.id) > 0)
            if (auto added = writer->add(each); !added) return added;
    return transaction->commit();
}

}  // namespace tolmach::glossary
