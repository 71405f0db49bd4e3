// SPDX-License-Identifier: Apache-2.0
#include "text/printable.hpp"

#include "support/catch.hpp"

using tolmach::text::display_width;
using tolmach::text::printable;
using tolmach::text::visible;

TEST_CASE("what a terminal would obey is shown instead") {
    CHECK(printable("\x1b[2J\x1b[1;1H0 errors") == "\\u001B[2J\\u001B[1;1H0 errors");
    CHECK(printable("\xc2\x9b"
                    "31m") == "\\u009B31m");
    CHECK(printable("a\nb\r\nc\td") == "a\\nb\\r\\nc\\td");
    CHECK(printable("\u202eabc\u2066\u200f\u061c") == "\\u202Eabc\\u2066\\u200F\\u061C");
    CHECK(printable("\u2028\u2029\x7f") == "\\u2028\\u2029\\u007F");
    CHECK(printable(std::string_view("\0", 1)) == "\\u0000");
}

TEST_CASE("bytes that are not UTF-8 are named, each") {
    CHECK(printable("a\xff\xfe b") == "a\\xFF\\xFE b");
    CHECK(printable("\xed\xa0\x80") == "\\xED\\xA0\\x80");
    CHECK(printable("\xe2\x82") == "\\xE2\\x82");
}

TEST_CASE("words stay as they are") {
    for (const char* text :
         {"", "« L’Église » — 5 %", "Мінск, й, ў", "e\u0301\u00a0\u202f\u200d\u00ad\\n", "日本語"})
        CHECK(printable(text) == text);
}

TEST_CASE("what cannot be seen is named") {
    CHECK(visible("a\u00A0: \u202F\u200B\u00ADb") == "a[NBSP]: [NNBSP][ZWSP][SHY]b");
    CHECK(visible("\u202Eabc\u2066\u200F\u061C") == "[RLO]abc[LRI][RLM][ALM]");
    CHECK(visible("a\u2009b\u3000c\n") == "a[U+2009]b[U+3000]c\\n");
    CHECK(visible("« Минск », a\xff") == "« Минск », a\\xFF");
}

TEST_CASE("a line is as wide as a terminal shows it") {
    CHECK(display_width("Мінск") == 5);
    CHECK(display_width("e\u0301a") == 2);
    CHECK(display_width("東京") == 4);
    CHECK(display_width("") == 0);
}
