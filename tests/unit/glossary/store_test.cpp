// SPDX-License-Identifier: Apache-2.0
#include "glossary/store.hpp"

#include "glossary/read.hpp"
#include "support/catch.hpp"
#include "support/full_concept.hpp"
#include "support/scratch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>
#include <random>
#include <thread>

using namespace tolmach;
using namespace tolmach::glossary;
using database::Access;

namespace {

const Edit kEdit{"editor", "2026-02-03T04:05:06Z", "terms.csv"};

std::vector<Concept> many(std::size_t count) {
    std::vector<Concept> concepts(count);
    for (std::size_t i = 0; i < count; ++i) {
        concepts[i].id = "c" + std::to_string(i);
        for (const char* language : {"en", "fr", "ru", "be"})
            concepts[i].terms.push_back(tests::term("term " + std::to_string(i), language));
    }
    return concepts;
}

TermStore open(const std::filesystem::path& path, Access access = Access::Write) {
    auto store = TermStore::open(path, access);
    if (!store) FAIL(base::to_string(store.error()));
    return std::move(*store);
}

using Seconds = std::chrono::duration<double>;

// Imports in a process of its own, which is killed after a time if it still runs; gives how long it ran.
Seconds import_apart(const std::filesystem::path& path, const std::vector<Concept>& concepts,
                     std::optional<Seconds> killed_after) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        auto store = TermStore::open(path, Access::Write);
        ::_exit(store && store->import(concepts, kEdit) ? 0 : 1);
    }
    if (killed_after) {
        std::this_thread::sleep_for(*killed_after);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    return std::chrono::steady_clock::now() - start;
}

// Kills imports at 20 moments of the time that one takes; --rng-seed chooses others.
void kill_imports_of(std::size_t count) {
    tests::Scratch folder;
    const auto before = folder / "before.db";
    const auto old_concepts = many(5);
    const auto new_concepts = many(count);
    REQUIRE(open(before).import(old_concepts, kEdit));
    const auto copy = [&](const std::string& name) {
        std::filesystem::copy_file(before, folder / name, std::filesystem::copy_options::overwrite_existing);
        return folder / name;
    };
    const Seconds whole = import_apart(copy("whole.db"), new_concepts, std::nullopt);
    std::printf("killed imports of %zu concepts, %.2f s each, seed %u\n", count, whole.count(),
                Catch::rngSeed());
    std::mt19937 random(Catch::rngSeed());
    std::uniform_real_distribution<double> part(0, 1);
    for (int i = 0; i < 20; ++i) {
        const Seconds moment = whole * part(random);
        CAPTURE(i, moment.count());
        const auto path = copy("killed.db");
        import_apart(path, new_concepts, moment);
        const auto store = open(path);
        const auto concepts = store.concepts().value();
        CHECK((concepts == old_concepts || concepts == new_concepts));
        CHECK(store.changes().value().size() == concepts.size());
    }
}

}  // namespace

TEST_CASE("everything a concept says is kept") {
    tests::Scratch folder;
    auto store = open(folder / "g.db");
    REQUIRE(store.import({tests::full_concept(), many(1)[0]}, kEdit));
    CHECK(store.concepts().value() == std::vector{tests::full_concept(), many(1)[0]});
    CHECK(store.find("p1").value() == tests::full_concept());
    CHECK_FALSE(store.find("p9").value());
    CHECK(read_terms(folder / "g.db").value().value.size() == 2);
}

TEST_CASE("an import replaces or merges what is known, and the log says so") {
    tests::Scratch folder;
    auto store = open(folder / "g.db");
    REQUIRE(store.import(many(3), kEdit));
    auto changed = many(4);
    changed[1].terms = {tests::term("new", "en", Status::Admitted)};
    const auto count = store.import(changed, {"other", "2026-02-04", "b.tbx"}).value();
    CHECK(count.added == 1);
    CHECK(count.changed == 1);
    CHECK(count.unchanged == 2);
    CHECK(store.concepts().value() == changed);
    CHECK(store.changes().value().back() == Change{"2026-02-04", "other", "add", "c3", "b.tbx"});
    CHECK(store.changes().value().size() == 5);

    REQUIRE(store.import(many(2), kEdit, OnConflict::Merge));
    CHECK(store.find("c1").value()->terms.size() == 5);
}

TEST_CASE("a concept is removed once") {
    tests::Scratch folder;
    auto store = open(folder / "g.db");
    REQUIRE(store.import(many(2), kEdit));
    const auto gone = [](std::optional<Concept> found) -> base::Result<std::optional<Concept>> {
        if (!found) return base::fail(base::ErrorCode::Invalid, "not there");
        return std::nullopt;
    };
    CHECK(store.amend("c0", kEdit, gone));
    CHECK_FALSE(store.amend("c0", kEdit, gone));
    CHECK(store.concepts().value().size() == 1);
    CHECK(store.changes().value().back().action == "remove");
}

TEST_CASE("others read the state before while one writes") {
    tests::Scratch folder;
    REQUIRE(open(folder / "g.db").import(many(10), kEdit));
    bool written = false;
    std::thread writer([&] { written = open(folder / "g.db").import(many(3000), kEdit).has_value(); });
    for (int i = 0; i < 20; ++i) {
        const auto size = open(folder / "g.db", Access::Read).concepts().value().size();
        CHECK((size == 10 || size == 3000));
    }
    writer.join();
    CHECK(written);
    CHECK(open(folder / "g.db", Access::Read).concepts().value().size() == 3000);
}

TEST_CASE("a term base in a folder that cannot be written is read") {
    tests::Scratch folder;
    REQUIRE(open(folder / "g.db").import(many(2), kEdit));
    std::filesystem::permissions(folder.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(open(folder / "g.db", Access::Read).concepts().value().size() == 2);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("an import killed at any moment has happened or has not") {
    kill_imports_of(4000);
}

// Takes half a minute; scripts/test --all asks for it.
TEST_CASE("an import of 100,000 concepts killed at any moment has happened or has not", "[.bar]") {
    kill_imports_of(100'000);
}
