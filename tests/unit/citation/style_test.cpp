// SPDX-License-Identifier: Apache-2.0
#include "citation/style.hpp"

#include "citation/italics.hpp"
#include "text/utf8.hpp"

#include <catch2/catch.hpp>

using namespace tolmach::citation;

TEST_CASE("every style that is compiled in can be read") {
    for (const std::string_view id : style_ids()) {
        const auto style = find_style(id);
        REQUIRE(style);
        CHECK(style->id == id);
        CHECK_FALSE(style->title.empty());
    }
    CHECK(usual_style("fr-CA") == "frs");
    CHECK(usual_style("be-tarask") == "gost-be");
    CHECK(usual_style("de").empty());
    CHECK_FALSE(find_style("chicago"));
}

TEST_CASE("a style of the user is like another but for what it says") {
    const auto style =
        read_style("like = \"gost\"\ntogether = \"; \"\n[terms.cyrillic]\npage = \"стр.\"\n", "house.toml");
    REQUIRE(style);
    CHECK(style->id == "house");
    CHECK(style->together == "; ");
    CHECK(style->terms(true).at("page") == "стр.");
    CHECK(style->terms(false).at("page") == "p.");
    CHECK(style->full.size() > 5);
}

TEST_CASE("what is wrong in a style is an error with its line") {
    const auto line_of = [](std::string_view toml) {
        const auto style = read_style(toml, "house.toml");
        REQUIRE_FALSE(style);
        return style.error().location.line;
    };
    CHECK(line_of("like = \"gost\"\ntypo = 1\n") == 2);
    CHECK(line_of("like = \"chicago\"\n") == 1);
    CHECK(line_of("like = \"gost\"\nitalic = [\"pages\"]\n") == 2);
    CHECK(line_of("like = \"gost\"\nitalic = \"title\"\n") == 2);
    CHECK(line_of("like = \"gost\"\n\n[names]\nform = \"backwards\"\n") == 4);
    CHECK(line_of("like = \"gost\"\n[[full]]\nfield = \"colour\"\n") == 2);
    CHECK(line_of("like = \"gost\"\n[[again]]\nfield = \"back\"\ntext = \"{nonsense}\"\n") == 2);
    CHECK(line_of("like = \"gost\"\n[works.cyrillic]\nquotation-marks = \"x\"\n") == 3);
    CHECK(line_of("title = \"nothing else\"\n") == 1);
    CHECK(line_of("= 3") == 1);
}

TEST_CASE("a style says what stands in italics; quotation marks are a sign of their own") {
    const auto italic = [](std::string_view fields, std::string_view note, std::string_view language) {
        const auto style =
            read_style("like = \"frs\"\nitalic = [" + std::string(fields) + "]\n", "house.toml");
        REQUIRE(style);
        const std::u32string text = tolmach::text::to_utf32(note);
        std::vector<std::string> found;
        for (const Span& span : italic_spans(*style, note, language))
            found.push_back(
                tolmach::text::to_utf8(std::u32string_view(text).substr(span.start.value, span.size())));
        return found;
    };
    using Found = std::vector<std::string>;
    const char* const article =
        "Anna Bell, « La grue du port », Revue du quai, vol. 3, n° 2, 2015, pp. 3-14.";
    CHECK(italic("\"containers\"", article, "fr") == Found{"Revue du quai"});
    CHECK(italic("\"title\"", article, "fr") == Found{});
    CHECK(italic("", article, "fr") == Found{});
    CHECK(italic("\"containers\"", "Белл А. Кран порта // Вестник набережной. 2015. № 2. С. 3–14.", "ru") ==
          Found{"Вестник набережной"});
}
