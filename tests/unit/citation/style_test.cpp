// SPDX-License-Identifier: Apache-2.0
#include "citation/style.hpp"

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
    CHECK(line_of("like = \"gost\"\n\n[names]\nform = \"backwards\"\n") == 4);
    CHECK(line_of("like = \"gost\"\n[[full]]\nfield = \"colour\"\n") == 2);
    CHECK(line_of("like = \"gost\"\n[[again]]\nfield = \"back\"\ntext = \"{nonsense}\"\n") == 2);
    CHECK(line_of("like = \"gost\"\n[works.cyrillic]\nquotation-marks = \"x\"\n") == 3);
    CHECK(line_of("title = \"nothing else\"\n") == 1);
    CHECK(line_of("= 3") == 1);
}
