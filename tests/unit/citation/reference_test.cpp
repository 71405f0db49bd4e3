// SPDX-License-Identifier: Apache-2.0
#include "citation/reference.hpp"

#include "support/catch.hpp"

using namespace tolmach::citation;

TEST_CASE("every type has a name in CSL and is found by it") {
    for (int i = 0; i <= static_cast<int>(WorkType::Interview); ++i) {
        const auto type = static_cast<WorkType>(i);
        CHECK(work_type(csl_type(type)) == type);
    }
    CHECK(work_type("song") == WorkType::Document);
}
