// SPDX-License-Identifier: Apache-2.0
#include "text/region.hpp"

#include "support/catch.hpp"

using namespace tolmach::text;

TEST_CASE("a language has the region that is said, else its likely one") {
    CHECK(with_region("fr") == "fr-FR");
    CHECK(with_region("fr-CA") == "fr-CA");
    CHECK(with_region("be-tarask") == "be-BY");
    CHECK(with_region("ru-Latn") == "ru-RU");
    CHECK(region_of_tag("en") == "US");
    CHECK(with_region("qaa") == "qaa");
}
