// SPDX-License-Identifier: Apache-2.0
#include "editions/project_template.hpp"

#include "editions/project.hpp"
#include "support/catch.hpp"

using namespace tolmach::editions;

TEST_CASE("a new project file is read back as it was meant") {
    const NewProject meant{
        "my \"first\"\\note.en.txt", "en", {"fr", "be-tarask"}, {"terms.csv", "people\t.tbx"}, "out"};
    const auto read =
        parse_project(project_template(meant), "place/tolmach.toml", [](std::string_view) { return true; });
    REQUIRE(read);
    CHECK(read->source == "place/my \"first\"\\note.en.txt");
    CHECK(read->language == "en");
    CHECK(read->languages == meant.languages);
    REQUIRE(read->glossary.size() == 2);
    CHECK(read->glossary[1] == "place/people\t.tbx");
    CHECK(read->output == "place/out");
}

TEST_CASE("what is not known of a new project is a comment") {
    const auto read =
        parse_project(project_template({}), "tolmach.toml", [](std::string_view) { return true; });
    REQUIRE(read);
    CHECK(read->source.empty());
    CHECK(read->languages.empty());
    CHECK(read->glossary.empty());
}

TEST_CASE("a word of a project file that names no language is told with what was meant") {
    const auto of = [](const std::string& word) {
        const auto read = parse_project("languages = \"" + word + "\"", "tolmach.toml",
                                        [](std::string_view) { return true; });
        return read ? std::string() : read.error().help;
    };
    CHECK(of("french") == "French is fr");
    CHECK(of("by") == "Belarusian is be");
    CHECK(of("беларуская") == "Belarusian is be");
    CHECK(of("rus") == "Russian is ru");
    CHECK(of("fr, ru, be-tarask").empty());
}
