// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.hpp"

#include "support/catch.hpp"

using namespace tolmach;
using text::decode;
using text::encode;

TEST_CASE("bytes come back as they were, whatever the encoding") {
    const std::string russian = "Президент Белоруссии встретился с министром обороны России.";
    for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R", "IBM866"}) {
        CAPTURE(encoding);
        const auto bytes = encode(russian, encoding, false);
        REQUIRE(bytes);
        const auto decoded = decode(*bytes, encoding);
        REQUIRE(decoded);
        CHECK(decoded->text == russian);
        CHECK(decoded->encoding == encoding);
        CHECK(encode(decoded->text, decoded->encoding, decoded->bom).value() == *bytes);
    }
}

TEST_CASE("encodings are detected with confidence or not at all") {
    CHECK(decode("plain ASCII")->encoding == "UTF-8");
    CHECK(decode("\xEF\xBB\xBFwith BOM")->bom);
    CHECK(decode("\xEF\xBB\xBFwith BOM")->text == "with BOM");
    CHECK(decode(*encode("Владимир Путин приехал в Минск", "windows-1251"))->encoding == "windows-1251");
    CHECK(decode(*encode("Уладзімір Макей прыехаў у Маскву", "windows-1251"))->encoding == "windows-1251");
    CHECK(decode(*encode("L’été dernier, « l’Élysée » a confirmé", "windows-1252"))->encoding ==
          "windows-1252");
    CHECK(decode(*encode("Notes de la FRS", "UTF-16LE"))->encoding == "UTF-16LE");
    CHECK(decode(*encode("Заметка", "UTF-16BE", true))->text == "Заметка");
    CHECK_FALSE(decode(*encode("Владимир Путин приехал в Минск", "KOI8-R")));
}

TEST_CASE("what is not text is refused with its line") {
    CHECK(decode(std::string_view("\x7F"
                                  "ELF\0\1\2",
                                  7))
              .error()
              .code == base::ErrorCode::Unsupported);
    const auto bad = decode("one\ntwo \xFF", "UTF-8");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().location.line == 2);
    CHECK_FALSE(decode("text", "no-such-encoding"));
    CHECK(encode("Лукашенко", "windows-1252").error().message.find("U+041B") != std::string::npos);
}
