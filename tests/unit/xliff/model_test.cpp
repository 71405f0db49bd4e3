// SPDX-License-Identifier: Apache-2.0
#include "xliff/model.hpp"

#include "support/catch.hpp"

using namespace tolmach::xliff;

TEST_CASE("a segment counts as translated when somebody meant its target") {
    Segment segment;
    segment.source = content_of("RBK");
    CHECK_FALSE(is_translated(segment));
    segment.target = content_of("RBK");
    CHECK_FALSE(is_translated(segment));
    segment.approved = true;
    CHECK(is_translated(segment));
    segment.approved = false;
    segment.state = State::Translated;
    CHECK(is_translated(segment));
    segment.state = State::Initial;
    segment.target = content_of("РБК");
    CHECK(is_translated(segment));
    segment.target = Content{};
    CHECK_FALSE(is_translated(segment));
}
