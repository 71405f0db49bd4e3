// SPDX-License-Identifier: Apache-2.0
#include "text/quotes.hpp"

#include "support/catch.hpp"

using namespace tolmach::text;

TEST_CASE("each quotation mark closes as its languages close it") {
    CHECK(closing_quotes(U'«') == U"»");
    CHECK(closing_quotes(U'“') == U"”");
    CHECK(closing_quotes(U'„') == U"“”");  // German, Russian; Polish.
    CHECK(closing_quotes(U'‘') == U"’");
    CHECK(closing_quotes(U'»').empty());
    CHECK(closing_quotes(U'a').empty());
}

TEST_CASE("what opens in one language may close in another, and what quotes may be an apostrophe") {
    CHECK((opens_quotation(U'“') && closes_quotation(U'“')));
    CHECK((opens_quotation(U'"') && closes_quotation(U'"')));
    CHECK_FALSE(closes_quotation(U'«'));
    CHECK((closes_quotation(U'’') && is_single_quote(U'’') && !is_quotation_mark(U'’')));
    CHECK((is_quotation_mark(U'‹') && is_quotation_mark(U'›') && !is_single_quote(U'‹')));
}

TEST_CASE("all marks are those that open or close") {
    CHECK(quotation_marks().size() == 11);
    for (const char32_t c : quotation_marks())
        CHECK((opens_quotation(c) || closes_quotation(c)));
}
