// SPDX-License-Identifier: Apache-2.0
#include "terminology/cited_works.hpp"

#include <catch2/catch.hpp>

using namespace tolmach;
using namespace tolmach::terminology;
using glossary::Concept;
using glossary::Kind;
using glossary::Term;

namespace {

Concept entry(Kind kind, std::vector<std::pair<std::string, std::string>> terms) {
    Concept made;
    made.kind = kind;
    made.id = terms.front().second;
    for (auto& [language, text] : terms) {
        Term& term = made.terms.emplace_back();
        term.language = language;
        term.text = text;
    }
    return made;
}

const std::vector<Concept> kBase = {
    entry(Kind::Title, {{"ru", "Новый путь «Щит»"}, {"fr", "Une nouvelle voie"}, {"be", "Новая каляя"}}),
    entry(Kind::Organisation,
          {{"en", "Ministry of Rails"}, {"fr", "ministère des Rails"}, {"ru", "Министерство рельсов"}}),
    entry(Kind::Organisation, {{"en", "RAND Corporation"}, {"ru", "RAND"}}),
    entry(Kind::Person, {{"en", "Pavel Orlov"}, {"ru", "Павел Орлов"}}),
};

citation::KnownWorks works(const std::string& edition) {
    return works_of(kBase, edition, {{{"ru", "ru-iso-9-1995"}}, {}});
}
citation::Title title(std::string text) {
    citation::Title made;
    made.text = std::move(text);
    made.language = "ru-Latn";
    return made;
}
citation::Person person(std::string given, std::string family) {
    citation::Person made;
    made.given = std::move(given);
    made.family = std::move(family);
    return made;
}

}  // namespace

TEST_CASE("a title is found in any spelling that a scheme writes") {
    for (const char* printed : {"Novyi put ‘Shchit’", "Novyj put’ «Ŝit»", "Novyy put Shchit"}) {
        INFO(printed);
        const auto known = works("fr").title(title(printed));
        CHECK(known.original == "Новый путь «Щит»");
        CHECK(known.romanised == "Novyj putʹ «Ŝit»");
        CHECK(known.translation == "Une nouvelle voie");
        CHECK(known.certain);
    }
    CHECK(works("ru").title(title("Novyi put Shchit")).translation.empty());
    CHECK(works("fr").title(title("Staryi put")).original.empty());
}

TEST_CASE("a body of a Cyrillic work has the name of the edition, that of a Latin one its own") {
    CHECK(works("fr").body("Ministry of Rails", true).text == "Ministère des Rails");
    CHECK(works("ru").body("Ministry of Rails", true).text == "Министерство рельсов");
    CHECK(works("be").body("Ministry of Rails", true).text == "Министерство рельсов");
    CHECK(works("ru").body("Ministry of Rails", false).text == "Ministry of Rails");
    CHECK(works("ru").body("Rand Corporation", false).text == "RAND Corporation");
    CHECK(works("ru").body("Nobody", true).text.empty());
    CHECK_FALSE(works("fr").body("Union of Engine Drivers", true).certain);
    CHECK(works("fr").body("RBK", true).certain);
}

TEST_CASE("a person of a Russian work has the letters of the edition") {
    const auto russian = works("ru").person(person("Pavel", "Orlov"), true);
    REQUIRE(russian);
    CHECK(russian->family == "Орлов");
    const auto french = works("fr").person(person("P.", "Orlov"), true);
    REQUIRE(french);
    CHECK(french->given + " " + french->family == "Pavel Orlov");
    CHECK_FALSE(works("ru").person(person("Nikolai", "Orlov"), true));
    CHECK_FALSE(works("ru").person(person("Pavel", "Orlov"), false));
    const auto turned = works("ru").person(person("Orlov", "Pavel"), false);
    REQUIRE(turned);
    CHECK(turned->family == "Orlov");
}

TEST_CASE("a body's romanised name has its letters back, an English one does not") {
    const auto restore = [](std::string_view latin, std::string_view) {
        return RestoredTitle{"[" + std::string(latin) + "]", "ru", latin.find(" of ") == latin.npos};
    };
    const auto body = [&](const char* printed) {
        return works_of({}, "ru", {{{"ru", "ru-iso-9-1995"}}, restore}).body(printed, true).text;
    };
    CHECK(body("Krasnaya zvezda") == "[Krasnaya zvezda]");
    CHECK(body("TASS") == "[TASS]");
    CHECK(body("Security Council of the Republic") == "");
}

TEST_CASE("a body's romanised name follows the edition's scheme, its own Latin name does not") {
    const auto restore = [](std::string_view latin, std::string_view) {
        if (latin == "Krasnaya zvezda") return RestoredTitle{"Красная звезда", "ru", true};
        if (latin == "Izvestia") return RestoredTitle{"Известия", "ru", true};
        return RestoredTitle{std::string(latin), "ru", false};
    };
    const auto body = [&](const char* printed) {
        return works_of({}, "fr", {{{"ru", "ru-iso-9-1995"}}, restore}).body(printed, true);
    };
    CHECK(body("Krasnaya zvezda").text == "Krasnaâ zvezda");
    CHECK(body("Krasnaya zvezda").certain);
    CHECK(body("Izvestia").text == "Izvestia");
    CHECK(body("RBK").text == "RBK");
    CHECK(body("Security Council of the Republic").text == "Security Council of the Republic");
}

TEST_CASE("an author with initials is romanised by the scheme of the titles") {
    const auto known = works_of({}, "fr", {{{"ru", "ru-iso-9-1995"}}, {}});
    const auto author = known.person({"Р. Т.", "Журавлёв", {}, {}, {}, false, {}}, true);
    REQUIRE(author);
    CHECK(author->given == "R. T.");
    CHECK(author->family == "Žuravlëv");
    CHECK(!known.person({"Вэй", "Лю", {}, {}, {}, false, {}}, true));
}
