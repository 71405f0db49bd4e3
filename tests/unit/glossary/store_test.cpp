// SPDX-License-Identifier: Apache-2.0
#include "glossary/store.hpp"

#include "glossary/read.hpp"
#include "support/catch.hpp"
#include "support/full_concept.hpp"
#include "support/scratch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
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
    changed[1].terms = {tests::term("new", "en")};
    const auto count = store.import(changed, {"other", "2026-02-04", "b.tbx"}).value();
    CHECK(count.added == 1);
    CHECK(count.changed == 1);
    CHECK(count.unchanged == 2);
    CHECK(store.concepts().value() == changed);
    CHECK(store.changes().value().back() == Change{"2026-02-04", "other", "add", "c3", "b.tbx"});
    CHECK(store.changes().value().size() == 5);

    REQUIRE(store.import(many(2), kEdit, Known::Merge));
    CHECK(store.find("c1").value()->terms.size() == 5);
}

TEST_CASE("a concept is removed once") {
    tests::Scratch folder;
    auto store = open(folder / "g.db");
    REQUIRE(store.import(many(2), kEdit));
    CHECK(store.remove("c0", kEdit).value());
    CHECK_FALSE(store.remove("c0", kEdit).value());
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
    tests::Scratch folder;
    const auto before = folder / "before.db";
    REQUIRE(open(before).import(many(5), kEdit));
    const auto after = many(4000);
    for (int moment = 0; moment < 20; ++moment) {
        const auto path = folder / ("g" + std::to_string(moment) + ".db");
        std::filesystem::copy_file(before, path);
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = TermStore::open(path, Access::Write);
            if (store) (void)store->import(after, kEdit);
            ::_exit(0);
        }
        ::usleep(static_cast<useconds_t>(moment * moment * 400));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto concepts = open(path).concepts().value();
        CHECK((concepts.size() == 5 || concepts == after));
    }
}
