// SPDX-License-Identifier: Apache-2.0
#include "formats/splice.hpp"
#include "support/catch.hpp"

using namespace tolmach;
using formats::are_seen_alike;
using formats::Atom;
using formats::spliced;

namespace {

Atom run(std::string_view text) {
    return {text, text, true};
}

}  // namespace

TEST_CASE("what stood stays at both ends of what is wanted, whatever runs it is in") {
    CHECK(spliced({run("ab"), {"&", "&amp;"}, run("cd")}, {run("ab"), {"&", "&#38;"}, run("xcd")}) ==
          "ab&amp;xcd");
    CHECK(spliced({{"é", "&eacute;"}, run("t")}, {run("été")}) == "&eacute;té");
    CHECK(spliced({run("t"), {"é", "&eacute;"}}, {run("été")}) == "ét&eacute;");
    CHECK(spliced({{"<", "&lt;"}}, {{"<", "\\<"}}) == "&lt;");
}

TEST_CASE("a run may be cut at both ends") {
    CHECK(spliced({run("abcd")}, {run("abXcd")}) == "abXcd");
    CHECK(spliced({run("abXcd")}, {run("abcd")}) == "abcd");
    CHECK(spliced({run("aa")}, {run("aaa")}) == "aaa");
    CHECK(spliced({run("aaa")}, {run("a"), run("a")}) == "aa");
    CHECK(spliced({}, {run("a")}) == "a");
    CHECK(spliced({run("a")}, {}).empty());
}

TEST_CASE("characters that begin or end with the same byte are not the same") {
    CHECK(spliced({run("é")}, {run("è")}) == "è");
    CHECK(spliced({run("aЉb")}, {run("aЩb")}) == "aЩb");
    CHECK_FALSE(are_seen_alike({run("é")}, {run("è")}));
}

TEST_CASE("a text is the same whatever runs it is in, and another in another place") {
    CHECK(are_seen_alike({run("ab"), {"c", "c"}}, {{"a", "&#97;"}, run("bc")}));
    CHECK_FALSE(are_seen_alike({run("ab")}, {run("abc")}));
    CHECK_FALSE(are_seen_alike({{"ab", "&x;"}}, {run("ab")}));
    CHECK_FALSE(are_seen_alike({{"a", "a", false, '\1'}}, {run("a")}));
    CHECK(spliced({{"a", "&#97;", false, '\1'}}, {run("a")}) == "a");
}
