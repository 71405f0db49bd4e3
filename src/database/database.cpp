// SPDX-License-Identifier: Apache-2.0
#include "database/database.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <utility>

namespace tolmach::database {
namespace {

using base::ErrorCode;

namespace fs = std::filesystem;

constexpr int kBusyTimeoutMs = 15'000;

tl::unexpected<base::Error> failure(sqlite3* handle, const std::string& file) {
    const int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
    const std::string message = handle ? sqlite3_errmsg(handle) : "out of memory";
    const base::Location where{file, 0, 0};
    if (code == SQLITE_READONLY_ROLLBACK)
        return base::fail(ErrorCode::Io,
                          "a write to the file was broken off, and only who may write can undo it", where,
                          "ask somebody who may change the file to open it once; nothing is lost");
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return base::fail(ErrorCode::Io, "another program is writing to the file", where,
                              "wait until it has done, then try again; nothing was changed");
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return base::fail(ErrorCode::Malformed, message, where,
                              "the file is broken, or no database: take a copy from before, or import again");
        case SQLITE_FULL:
        case SQLITE_IOERR:
            return base::fail(ErrorCode::Io, message, where,
                              "is the disk full or gone? make room and try again; nothing was changed");
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return base::fail(ErrorCode::Io, message, where,
                              "check the name and the permissions, of the folder too; nothing was changed");
        default:
            return base::fail(ErrorCode::Io, message, where);
    }
}

std::string uri(const fs::path& path, std::string_view query) {
    std::string made = "file:";
    for (const char c : fs::absolute(path).string()) {
        constexpr std::string_view special = "%?#";
        constexpr std::string_view hex = "0123456789ABCDEF";
        if (special.find(c) == special.npos)
            made += c;
        else
            (made += '%') += {hex[static_cast<unsigned char>(c) >> 4], hex[c & 0xF]};
    }
    return made.append(query);
}

bool has_log(const fs::path& path) {
    std::error_code absent;
    const auto size = fs::file_size(path.string() + "-wal", absent);
    return !absent && size > 0;
}

// Whether the file keeps a write-ahead log, as term bases of version 0.1 do: byte 18 of its header.
bool is_write_ahead(const fs::path& path) {
    std::array<char, 19> header{};
    std::ifstream file(path, std::ios::binary);
    return file.read(header.data(), header.size()) && header[18] == 2;
}

// Who may not change a file must not leave one beside it, for it would be his and not the owner's. SQLite
// makes those of a write-ahead log for every reader, so such a file is read as it stands; where a log holds
// something, somebody is at work, and his memory of it is shared.
sqlite3* open_unchangeable(const fs::path& path) {
    sqlite3* handle = nullptr;
    const bool as_it_stands = is_write_ahead(path) && !has_log(path);
    sqlite3_open_v2(uri(path, as_it_stands ? "?immutable=1" : "?mode=ro&readonly_shm=1").c_str(), &handle,
                    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    return handle;
}

sqlite3* open_changeable(const fs::path& path, Access access) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | (access == Access::Write ? SQLITE_OPEN_CREATE : 0);
    sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    return handle;
}

bool may_read_only(const fs::path& path) {
    return ::access(path.c_str(), F_OK) == 0 && ::access(path.c_str(), W_OK) != 0;
}

}  // namespace

Statement::Statement(sqlite3_stmt* statement, std::string file)
    : statement_(statement, &sqlite3_finalize), file_(std::move(file)) {}

Statement& Statement::bind(int parameter, std::string_view value) {
    sqlite3_bind_text64(statement_.get(), parameter, value.empty() ? "" : value.data(), value.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), parameter, value);
    return *this;
}

base::Result<bool> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE) return failure(sqlite3_db_handle(statement_.get()), file_);
    return false;
}

base::Result<void> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row) return base::fail(row.error());
        if (!*row) return {};
    }
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text ? std::string_view(text,
                                   static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                : std::string_view();
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

Database::Database(sqlite3* handle, std::string file)
    : handle_(handle, &sqlite3_close_v2), file_(std::move(file)) {
    if (!handle) return;
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
}

base::Result<Database> Database::open(const fs::path& path, Access access, const Schema& schema) {
    const bool reads_only = access == Access::Read && may_read_only(path);
    Database database(reads_only ? open_unchangeable(path) : open_changeable(path, access), path.string());
    auto good = database.check(schema, access);
    // A log cannot be made in a folder that cannot be written, and nobody there has one.
    if (!good && access == Access::Read && !reads_only && fs::is_regular_file(path) && !has_log(path) &&
        (sqlite3_errcode(database.handle_.get()) & 0xFF) == SQLITE_CANTOPEN) {
        database = Database(open_unchangeable(path), path.string());
        good = database.check(schema, access);
    }
    if (good && access == Access::Write) good = database.prepare_to_write(schema);
    if (!good) return base::fail(good.error());
    return database;
}

base::Result<void> Database::check(const Schema& schema, Access access) const {
    const auto tables = pragma("schema_version");
    if (!tables) return base::fail(tables.error());
    const auto id = pragma("application_id");
    const auto version = pragma("user_version");
    if (!id || !version) return base::fail(!id ? id.error() : version.error());
    const base::Location where{file_, 0, 0};
    const std::string what(schema.what);
    const auto newest = static_cast<std::int64_t>(schema.steps.size());
    const bool unborn = *tables == 0 && *id == 0;
    if (unborn && access == Access::Read)
        return base::fail(ErrorCode::Invalid, "nothing was written into this " + what + " yet", where,
                          "fill it, or take a copy from before if there was something in it");
    if (*id != schema.application_id && !unborn)
        return base::fail(ErrorCode::Unsupported, "this database is no " + what, where,
                          "it was made by another program");
    if (*version > newest)
        return base::fail(ErrorCode::Unsupported,
                          "this " + what + " has version " + std::to_string(*version) +
                              ", known are versions up to " + std::to_string(schema.steps.size()),
                          where, "it was made by a newer tolmach: install that");
    if (*version < newest && access == Access::Read)
        return base::fail(ErrorCode::Unsupported, "this " + what + " is of an older version", where,
                          "write something into it, an import of nothing will do: that brings it up to date");
    return {};
}

base::Result<void> Database::prepare_to_write(const Schema& schema) const {
    // A commit is not lost when the power fails right after it. What is not committed stays in memory, so
    // that others can read until it is.
    if (auto set = execute("PRAGMA synchronous = EXTRA; PRAGMA cache_spill = OFF"); !set) return set;
    // Of a file of version 0.1; while others have it open it stays as it is.
    (void)execute("PRAGMA journal_mode = DELETE");
    return migrate(schema);
}

base::Result<void> Database::migrate(const Schema& schema) const {
    auto version = pragma("user_version");
    if (!version) return base::fail(version.error());
    if (*version == static_cast<std::int64_t>(schema.steps.size())) return {};
    auto transaction = Transaction::begin(*this);
    if (!transaction) return base::fail(transaction.error());
    // Another process may have done it while this one waited.
    version = pragma("user_version");
    if (!version) return base::fail(version.error());
    for (auto step = static_cast<std::size_t>(*version); step < schema.steps.size(); ++step)
        if (auto done = execute(schema.steps[step]); !done) return done;
    const std::string marks = "PRAGMA application_id = " + std::to_string(schema.application_id) +
                              "; PRAGMA user_version = " + std::to_string(schema.steps.size());
    if (auto marked = execute(marks); !marked) return marked;
    return transaction->commit();
}

base::Result<std::int64_t> Database::pragma(std::string_view name) const {
    auto statement = prepare("PRAGMA " + std::string(name));
    if (!statement) return base::fail(statement.error());
    const auto row = statement->step();
    if (!row) return base::fail(row.error());
    return statement->integer(0);
}

base::Result<Statement> Database::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) return failure(handle_.get(), file_);
    return Statement(statement, file_);
}

base::Result<void> Database::execute(std::string_view sql) const {
    if (sqlite3_exec(handle_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(handle_.get(), file_);
    return {};
}

std::int64_t Database::last_row() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

std::int64_t Database::changed_rows() const {
    return sqlite3_changes64(handle_.get());
}

base::Result<Transaction> Transaction::begin(const Database& database) {
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return base::fail(begun.error());
    return Transaction(database);
}

Transaction::~Transaction() {
    // A failure to roll back leaves what SQLite undoes by itself when the file is opened next.
    if (database_) (void)database_->execute("ROLLBACK");
}

base::Result<void> Transaction::commit() {
    auto done = database_->execute("COMMIT");
    if (done) database_ = nullptr;
    return done;
}

}  // namespace tolmach::database
