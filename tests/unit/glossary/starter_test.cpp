// SPDX-License-Identifier: Apache-2.0
#include "glossary/starter.hpp"

#include "glossary/equivalents.hpp"
#include "glossary/lint.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace tolmach::glossary;

TEST_CASE("the starter term base is clean, and each concept has its term in four languages") {
    const auto concepts = starter_terms();
    CHECK(concepts.size() > 130);
    for (const auto& finding : lint(concepts, {"en", "fr", "ru", "be"}))
        FAIL_CHECK(finding.message);
}

TEST_CASE("the eight cited Russian titles are there as the note prints them") {
    const auto concepts = starter_terms();
    CHECK(std::count_if(concepts.begin(), concepts.end(), [](const Concept& each) {
              return each.kind == Kind::Title && !cited_originals(each, "fr").empty() &&
                     !cited_originals(each, "ru").empty();
          }) == 8);
}
