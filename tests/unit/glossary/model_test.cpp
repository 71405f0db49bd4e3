// SPDX-License-Identifier: Apache-2.0
#include "glossary/model.hpp"

#include "support/catch.hpp"

using namespace tolmach::glossary;

TEST_CASE("names of values go both ways") {
    CHECK(to_string(Kind::Organisation) == "organisation");
    CHECK(kind_from("title") == Kind::Title);
    CHECK(status_from("forbidden") == Status::Forbidden);
    CHECK_FALSE(status_from("obsolete"));
    CHECK(to_string(TermType::ShortForm) == "short-form");
}
