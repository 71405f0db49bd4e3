// SPDX-License-Identifier: Apache-2.0
// What `fix` must leave as it is, and what an edition's style is.
#include "checks/fix.hpp"
#include "checks/not_prose.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"
#include "text/utf8.hpp"

using namespace tolmach;

namespace {

std::string fixed(const char* source, const char* target, const char* language,
                  const checks::FixSettings& settings = {}) {
    const auto once = checks::fix(tests::document({tests::unit(source, target)}, language), settings);
    CHECK(checks::fix(once.value, settings).diagnostics.empty());
    return xliff::plain_text(*once.value.files[0].units[0].segments[0].target);
}

void stays(const char* target, const char* language, const char* source = "x") {
    CHECK(fixed(source, target, language) == target);
}

xliff::Document three_sentences(const char* a, const char* b, const char* c, bool one_unit) {
    xliff::Unit unit = tests::unit("\"One.", a, "u1");
    std::vector<xliff::Unit> units;
    if (one_unit) {
        unit.segments.push_back(tests::unit("Two", b).segments[0]);
        unit.segments.push_back(tests::unit("Three.\"", c).segments[0]);
        units = {unit};
    } else {
        units = {unit, tests::unit("Two", b, "u2"), tests::unit("Three.\"", c, "u3")};
    }
    return tests::document(units, "ru");
}

}  // namespace

TEST_CASE("the depth of a quotation is kept over segments and units") {
    for (const bool one_unit : {true, false}) {
        const auto given = three_sentences("«Первая.", "Вторая „внутри“ фраза.", "Третья».", one_unit);
        CHECK(checks::fix(given).diagnostics.empty());
    }
    const auto straight = three_sentences("«Первая».", "Вторая \"внутри\" фраза.", "Третья.", true);
    REQUIRE(checks::fix(straight).diagnostics.size() == 1);
    CHECK(checks::fix(straight).diagnostics[0].suggestion == "«внутри»");
}

TEST_CASE("what is not prose keeps its marks") {
    for (const char* text :
         {"Voir doi:10.1080/09668 et exemple.org/trouver?q=impôt", "De C:\\Temp\\fichier à /usr/x:y",
          "à 12:30 en hh:mm", "Port hôte:8080 ou oracle:thin", "Sel &amp; poivre &#171;",
          "<a href=\"report.html\" lang=\"fr\">mot</a>", "lang=\"fr\" ici", "Lire plus »", "Code `a ?b: c`",
          "Option --force"})
        stays(text, "fr");
    for (const char* text : {"Привет :)", "Всё :name ок", "хорошо )"})
        stays(text, "ru");
}

TEST_CASE("citations keep the marks they were published with") {
    stays("« ZVO: učeniâ pokazali potrebnostʹ »", "fr");
    stays("« Soft Power after 2014: the Background », 2016", "fr");
    stays("« Slova: dela » [Des mots : des actes]", "fr");
    stays("« Belarus’ doctrine: who? »", "fr", "“Belarus' doctrine: who?”");
    stays("Wilson A. Belarus : The Last ! Yale", "ru");
    const checks::FixSettings with_titles{
        {},
        [](const std::string&) {
            return [](std::string_view text) {
                const auto at = text::to_utf32(text).find(U"Le mot");
                return std::vector<base::CodePointSpan>{{base::CodePoint(at), base::CodePoint(at + 11)}};
            };
        },
        {}};
    CHECK(fixed("x", "Lire Le mot: ici.", "fr", with_titles) == "Lire Le mot: ici.");
}

TEST_CASE("line ends are no spaces, and no words are joined") {
    stays("Bonjour,\n\nvoici  \nla note.", "fr");
    stays("«Ліверпуль» і «Напалі« на полі.", "be");
    CHECK(fixed("x", "цудам ,будуць", "be") == "цудам, будуць");
    CHECK(fixed("x", "le « mot » ,a dit", "fr") == "le «\u00A0mot\u00A0», a dit");
    xliff::Unit unit = tests::unit("One", "Un ");
    unit.segments.push_back(tests::unit("two", "deux").segments[0]);
    CHECK(checks::fix(tests::document({unit}, "fr")).diagnostics.empty());
}

TEST_CASE("conventions are the house's") {
    for (const char* text : {"в 1941—1945 гг.", "2-3 дня", "со счётом 3-1", "5 − 3 = 2", "он – сказал"})
        stays(text, "ru");
    stays("Prêts? Partez!", "fr-CA");
    CHECK(fixed("x", "Prêts: oui", "fr-CA") == "Prêts\u00A0: oui");
    CHECK(fixed("x", "Prêts? oui", "fr-BE") == "Prêts\u202F? oui");
    const checks::FixSettings house{[](const std::string&) {
                                        return checks::HouseStyle{U"–", U"—", {}};
                                    },
                                    {},
                                    {}};
    CHECK(fixed("x", "он — сказал", "be", house) == "он – сказал");
    CHECK(fixed("x", "у 1941-1945 гг.", "be", house) == "у 1941—1945 гг.");
}

TEST_CASE("what an edition does throughout is asked about once") {
    const auto given =
        tests::document({tests::unit("x", "а – б – в", "u1"), tests::unit("x", "г – д", "u2")}, "be");
    CHECK(checks::fix(given).diagnostics.empty());
    std::vector<std::string> said;
    for (const auto& each : checks::run(checks::plain_checks(), given))
        if (each.check == "typography.dash") said.push_back(each.message);
    CHECK(said == std::vector<std::string>{"3 –, no —: house style?"});
}

TEST_CASE("signs and initials that are closed up") {
    CHECK(fixed("15% of 16", "15% des 16", "fr") == "15\u00A0% des 16");
    CHECK(fixed("Decree No. 5", "Указ №5", "ru") == "Указ №\u00A05");
    stays("5° au nord, %d, 100%", "en");
    stays("5%-ный раствор, %s", "ru");
    const auto found = [](const char* target) {
        return checks::run(checks::plain_checks(), tests::document({tests::unit("x", target)}, "ru")).size();
    };
    CHECK(found("А.Г. Иванов ушёл.") == found("А. Г. Иванов ушёл.") + 1);
    CHECK(found("Иванов А.Г. ушёл.") == found("Иванов А. Г. ушёл.") + 1);
    CHECK(found("Б.Орлов ушёл.") == found("Б. Орлов ушёл.") + 1);
}

TEST_CASE("spaces that an edition lacks throughout are asked about once, and set all the same") {
    std::vector<xliff::Unit> units;
    for (const char* id : {"u1", "u2", "u3"})
        units.push_back(tests::unit("Who?", "Qui ?", id));
    const auto edition = tests::document(std::move(units), "fr");
    const auto found = checks::run(checks::plain_checks(), edition);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "3 marks without a no-break space, none with one: house style?");
    CHECK(checks::fix(edition).diagnostics.size() == 3);
}

TEST_CASE("checks that are not wanted change nothing, and changes are listed by place") {
    const auto given = tests::document({tests::unit("x", "Un  mot? Oui!")}, "fr");
    const checks::FixSettings only{{}, {}, [](std::string_view id) { return id == "space.double"; }};
    CHECK(checks::fix(given, only).diagnostics.size() == 1);
    const auto all = checks::fix(given).diagnostics;
    REQUIRE(all.size() == 3);
    CHECK(all[0].span->start < all[1].span->start);
    CHECK(all[1].span->start < all[2].span->start);
}

TEST_CASE("no line breaks in a French number or before its sign") {
    const auto wanted = [](const char* target, const char* language = "fr") {
        std::vector<std::string> all;
        for (const auto& each :
             checks::run(checks::plain_checks(), tests::document({tests::unit(target, target)}, language)))
            if (each.check == "typography.spacing") all.push_back(each.suggestion);
        return all;
    };
    using Wanted = std::vector<std::string>;
    CHECK(wanted("Ici 1 200 MW et 9 %") == Wanted{"1\u00A0200", "9\u00A0%"});
    CHECK(wanted("Ici 1 250\u202F000 et 5 €") == Wanted{"1\u00A0250\u202F000", "5\u00A0€"});
    CHECK(wanted("Тут 1 200 МВт и 9 %", "ru") == Wanted{});
    CHECK(wanted("En 2019 400 personnes, au 01 200 300, le 5 avril") == Wanted{});
    CHECK(wanted("Tél. 1 44 200 300") == Wanted{});
}
