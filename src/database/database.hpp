// SPDX-License-Identifier: Apache-2.0
// database: SQLite behind values. A database file, statements, transactions, migrations with a version.
// Takes SQL and texts, gives rows or says why not. Crash-safe: a transaction is there whole or not at all.
// Many may read and write: who must wait does, and a reader leaves nothing behind (ADR 14).
// Knows no table: schemas belong to the rooms that keep something.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace tolmach::database {

enum class Access { Read, Write };

/// What a schema calls itself, and the steps that bring an empty file to its newest version.
struct Schema {
    std::int32_t application_id;  ///< PRAGMA application_id, by which a file is known to be ours.
    std::string_view what;        ///< For messages: `term base`.
    std::span<const std::string_view>
        steps;  ///< SQL; step n leads from version n to n + 1 (PRAGMA user_version).
};

/// A prepared statement; columns count from 0, parameters from 1.
class Statement {
  public:
    Statement(sqlite3_stmt* statement, std::string file);

    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, std::int64_t value);
    /// Runs to the next row: true for a row, false for the end, after which it can be bound and run again.
    base::Result<bool> step();
    /// Runs to the end.
    base::Result<void> run();
    std::string_view text(int column) const;  ///< Valid until the next step.
    std::int64_t integer(int column) const;

  private:
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement_;
    std::string file_;
};

/// An open database file.
class Database {
  public:
    /// Opens a file of this schema. For writing it is made where it is missing and brought to the newest
    /// version; for reading it must be there. A file that holds nothing, as one whose first writer died, is a
    /// new one to a writer. A file of something else, of a newer program or a broken one is an error.
    static base::Result<Database> open(const std::filesystem::path& path, Access access,
                                       const Schema& schema);

    base::Result<Statement> prepare(std::string_view sql) const;
    base::Result<void> execute(std::string_view sql) const;
    /// The rowid of the last row inserted.
    std::int64_t last_row() const;
    /// How many rows the last statement inserted, changed or deleted.
    std::int64_t changed_rows() const;

  private:
    Database(sqlite3* handle, std::string file);
    base::Result<void> check(const Schema& schema, Access access) const;
    base::Result<void> prepare_to_write(const Schema& schema) const;
    base::Result<void> migrate(const Schema& schema) const;
    base::Result<std::int64_t> pragma(std::string_view name) const;

    std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
    std::string file_;
};

/// Several statements that take effect together: what is not committed when the object ends is undone.
class Transaction {
  public:
    /// Waits for another writer up to the busy timeout of fifteen seconds.
    static base::Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    base::Result<void> commit();

  private:
    explicit Transaction(const Database& database) : database_(&database) {}
    const Database* database_;
};

}  // namespace tolmach::database
