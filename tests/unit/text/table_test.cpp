// SPDX-License-Identifier: Apache-2.0
#include "text/table.hpp"

#include "support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>

using namespace tolmach::text;

namespace {

// What a faulty table makes the program say before it ends; empty where it goes on.
std::string last_words(const std::function<void()>& read) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::dup2(ends[1], STDERR_FILENO);
        std::signal(SIGABRT, SIG_DFL);
        read();
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string said;
    std::array<char, 200> part{};
    for (ssize_t got = 0; (got = ::read(ends[0], part.data(), part.size())) > 0;)
        said.append(part.data(), static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) == !said.empty());
    return said;
}

}  // namespace

TEST_CASE("a table is rows of cells; comments and empty lines say nothing") {
    const auto rows = read_table("t.tsv", "# a comment\n\na\tb|c\t\nd\t\t-1.5\n", 3);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] == "a");
    CHECK(rows[0].words(1) == std::vector<std::string_view>{"b", "c"});
    CHECK(rows[0].words(2).empty());
    CHECK(rows[0].word_set(1) == WordSet{U"b", U"c"});
    CHECK(rows[1].number(2) == -1.5);
    CHECK(rows[1].index_of(0, {"c", "d"}) == 1);
    CHECK(read_table("t.tsv", "a\nb\tc\n", 0).size() == 2);
}

TEST_CASE("word sets stand under their kinds, in one row or more") {
    constexpr std::array<std::string_view, 2> kKinds = {"x", "y"};
    CHECK(read_word_sets("t.tsv", "y\ta|b\nx\tc\ny\td\n", kKinds) ==
          std::vector<WordSet>{{U"c"}, {U"a", U"b", U"d"}});
}

TEST_CASE("a row that its table does not allow ends the program, by table and line") {
    constexpr std::array<std::string_view, 1> kKinds = {"x"};
    CHECK(last_words([] { read_table("t.tsv", "# one\na\tb\n\na\n", 2); }) == "t.tsv:4: 1 cells, not 2\n");
    CHECK(last_words([&] { read_word_sets("t.tsv", "x\ta\nz\tb\n", kKinds); }) ==
          "t.tsv:2: 'z' is not known here\n");
    CHECK(last_words([] { read_table("t.tsv", "1,5\n", 1)[0].number(0); }) ==
          "t.tsv:1: '1,5' is no number\n");
    CHECK(last_words([] { read_table("t.tsv", "1.5\n", 1)[0].number(0); }).empty());
}
