// SPDX-License-Identifier: Apache-2.0
#include "database/database.hpp"

#include "support/catch.hpp"
#include "support/scratch.hpp"

#include <array>
#include <fstream>

using namespace tolmach;
using database::Access;
using database::Database;

namespace {

constexpr std::array<std::string_view, 2> kSteps = {
    "CREATE TABLE word (text TEXT)", "ALTER TABLE word ADD COLUMN note TEXT NOT NULL DEFAULT 'old'"};
constexpr std::int32_t kId = 0x1234;
constexpr database::Schema kFirst{kId, "word list", std::span(kSteps).first(1)};
constexpr database::Schema kSecond{kId, "word list", kSteps};

std::string first_text(const Database& db, std::string_view sql) {
    auto statement = db.prepare(sql).value();
    return statement.step().value() ? std::string(statement.text(0)) : "nothing";
}

}  // namespace

TEST_CASE("a file of an older version is brought to the newest, rows kept") {
    tests::Scratch folder;
    {
        const auto db = Database::open(folder / "a.db", Access::Write, kFirst).value();
        REQUIRE(db.execute("INSERT INTO word VALUES ('слово')"));
    }
    CHECK(Database::open(folder / "a.db", Access::Read, kSecond).error().message ==
          "this word list is of an older version");
    const auto db = Database::open(folder / "a.db", Access::Write, kSecond).value();
    CHECK(first_text(db, "SELECT text || note FROM word") == "словоold");
    CHECK(first_text(db, "PRAGMA user_version") == "2");
}

TEST_CASE("a step that fails changes nothing") {
    tests::Scratch folder;
    constexpr std::array<std::string_view, 2> broken = {kSteps[0], "CREATE TABLE more (a); NONSENSE"};
    CHECK_FALSE(Database::open(folder / "a.db", Access::Write, {kId, "word list", broken}));
    CHECK(Database::open(folder / "a.db", Access::Read, kFirst).error().message ==
          "nothing was written into this word list yet");
    const auto db = Database::open(folder / "a.db", Access::Write, kFirst).value();
    CHECK(first_text(db, "SELECT name FROM sqlite_master WHERE name = 'more'") == "nothing");
}

TEST_CASE("what is not ours, newer or broken is refused") {
    tests::Scratch folder;
    CHECK(Database::open(folder / "absent.db", Access::Read, kFirst).error().code == base::ErrorCode::Io);
    {
        REQUIRE(Database::open(folder / "new.db", Access::Write, kSecond));
        constexpr database::Schema other{kId + 1, "other", std::span(kSteps).first(1)};
        REQUIRE(Database::open(folder / "other.db", Access::Write, other));
    }
    CHECK(Database::open(folder / "new.db", Access::Read, kFirst).error().message ==
          "this word list has version 2, known are versions up to 1");
    CHECK(Database::open(folder / "other.db", Access::Write, kFirst).error().message ==
          "this database is no word list");
    std::ofstream(folder / "text.db") << std::string(5000, 'x');
    CHECK(Database::open(folder / "text.db", Access::Read, kFirst).error().code ==
          base::ErrorCode::Malformed);
}

TEST_CASE("a transaction that is not committed is undone, readers see the state before it") {
    tests::Scratch folder;
    const auto db = Database::open(folder / "a.db", Access::Write, kFirst).value();
    const auto reader = Database::open(folder / "a.db", Access::Read, kFirst).value();
    const auto count = "SELECT count(*) FROM word";
    {
        auto transaction = database::Transaction::begin(db).value();
        auto insert = db.prepare("INSERT INTO word VALUES (?)").value();
        REQUIRE(insert.bind(1, "a").run());
        REQUIRE(insert.bind(1, "").run());
        CHECK(first_text(db, count) == "2");
        CHECK(first_text(reader, count) == "0");
    }
    CHECK(first_text(db, count) == "0");
}
