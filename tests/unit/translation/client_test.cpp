// SPDX-License-Identifier: Apache-2.0
#include "translation/client.hpp"

#include "support/catch.hpp"

using namespace tolmach;

TEST_CASE("what each program is sent") {
    const auto* omegat = translation::find_client("omegat");
    REQUIRE(omegat);
    CHECK(omegat->version == xliff::Version::V1_2);
    CHECK(omegat->glossary_file);
    CHECK_FALSE(omegat->unit_per_sentence);
    const auto* poedit = translation::find_client("poedit");
    REQUIRE(poedit);
    CHECK(poedit->unit_per_sentence);
    CHECK(poedit->empty_targets);
    CHECK(translation::find_client("nobody") == nullptr);
}
