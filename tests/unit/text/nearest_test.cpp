// SPDX-License-Identifier: Apache-2.0
#include "text/nearest.hpp"

#include "support/catch.hpp"

namespace text = tolmach::text;

TEST_CASE("letters that are added, left out, replaced or exchanged are counted") {
    CHECK(text::edit_distance("", "abc") == 3);
    CHECK(text::edit_distance("chek", "check") == 1);
    CHECK(text::edit_distance("chekc", "check") == 1);
    CHECK(text::edit_distance("Note.FR", "note.fr") == 0);
    CHECK(text::edit_distance("Мінск", "минск") == 1);
    CHECK(text::edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is named where one is near") {
    const std::vector<std::string> commands = {"extract", "check", "merge", "explain", "stats"};
    CHECK(text::nearest("chek", commands) == "check");
    CHECK(text::nearest("mrege", commands) == "merge");
    CHECK(text::nearest("expl", commands) == "explain");
    CHECK(text::nearest("update", commands).empty());
    CHECK(text::nearest("xx", commands).empty());
    CHECK(text::nearest("word", {}).empty());
}
