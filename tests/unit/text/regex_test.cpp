// SPDX-License-Identifier: Apache-2.0
#include "text/regex.hpp"

#include "support/catch.hpp"

using namespace tolmach;

TEST_CASE("a pattern that backtracks at every character ends with a message") {
    const auto pattern = text::Regex::compile("(a+)\\1b");
    REQUIRE(pattern);
    const std::string text(100'000, 'a');
    std::size_t tried = 0;
    auto found = base::Result<bool>(false);
    for (; tried < text.size() && found; ++tried)
        found = pattern->starts_at(text, base::ByteOffset(tried));
    REQUIRE_FALSE(found);
    CHECK(found.error().code == base::ErrorCode::Limit);
    CHECK(tried < 10'000);
    CHECK(found.error().message == "the pattern takes too long on this text");
}
