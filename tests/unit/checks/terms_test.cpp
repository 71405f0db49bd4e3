// SPDX-License-Identifier: Apache-2.0
#include "checks/terms.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using glossary::Concept;
using glossary::Kind;
using glossary::Status;
using glossary::Term;

namespace {

Term term(std::string text, std::string language, Status status = Status::Preferred) {
    Term made;
    made.text = std::move(text);
    made.language = std::move(language);
    made.status = status;
    return made;
}

Concept concept_of(std::string id, Kind kind, std::vector<Term> terms) {
    Concept made;
    made.id = std::move(id);
    made.kind = kind;
    made.terms = std::move(terms);
    return made;
}

std::vector<Concept> base_of_terms() {
    Term minsk = term("Менск", "be", Status::Forbidden);
    minsk.note = "classical orthography";
    minsk.forms = {{"Менску", "loc.sg"}};
    Term right = term("Мінск", "be");
    right.forms = {{"Мінска", "gen.sg"}, {"Мінску", "loc.sg"}};
    return {
        concept_of("minsk", Kind::Place, {term("Minsk", "en"), term("Minsk", "fr"), right, minsk}),
        concept_of("nato", Kind::Organisation,
                   {term("NATO", "en"), term("OTAN", "fr"), term("NATO", "fr", Status::Forbidden)}),
        concept_of("house", Kind::Organisation, {term("Minsk House", "en"), term("Maison de Minsk", "fr")}),
        concept_of(
            "belarus", Kind::Place,
            {term("Belarus", "en"), term("Biélorussie", "fr"), term("Bélarus", "fr", Status::Admitted)}),
        concept_of("doctrine", Kind::Title,
                   {term("Military Doctrine", "en"), term("Voennaya doktrina", "ru-Latn"),
                    term("Военная доктрина", "ru"), term("Doctrine militaire", "fr")}),
        concept_of("lavrov", Kind::Person, {term("Sergey Lavrov", "en"), term("Sergueï Lavrov", "fr")}),
    };
}

// Each finding, infos left out, as `check text` or, where it proposes something, `check text > suggestion`.
std::vector<std::string> found(const std::vector<xliff::Unit>& units, const std::string& language) {
    std::vector<std::string> all;
    for (const auto& d :
         checks::run(checks::term_checks(base_of_terms(), "en", language), tests::document(units, language)))
        if (d.severity != base::Severity::Info)
            all.push_back(d.check + " " + d.text + (d.suggestion.empty() ? "" : " > " + d.suggestion));
    return all;
}
std::vector<std::string> found(const std::string& source, const std::string& target,
                               const std::string& language = "fr") {
    return found({tests::unit(source, target)}, language);
}
using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a term of the source needs an acceptable form in its unit, once") {
    CHECK(found("Minsk and Minsk", "Minsk et elle") == Found{});
    CHECK(found("Minsk and Minsk", "la capitale") == Found{"term.missing Minsk > Minsk"});
    CHECK(found("to Minsk", "па Мінску", "be") == Found{});
    CHECK(found("Sputnik", "Spoutnik") == Found{});
}

TEST_CASE("the longest term of the source counts; in the target one inside another is enough") {
    CHECK(found("the Minsk House", "la Maison de Minsk") == Found{});
    CHECK(found("the Minsk House in Minsk", "la Maison de Minsk") == Found{});
    CHECK(found("the Minsk House", "Minsk") == Found{"term.missing Minsk House > Maison de Minsk"});
}

TEST_CASE("an adjective says a name or a noun as well as the noun does") {
    const std::vector<Concept> base = {
        concept_of("oil", Kind::Term, {term("oil", "en"), term("нефть", "ru")}),
        concept_of("tokyo", Kind::Place, {term("Tokyo", "en"), term("Токио", "ru"), term("Tokyo", "fr")}),
        concept_of("volga", Kind::Place, {term("Volga", "en"), term("Волга", "ru"), term("Еўропа", "be")}),
        concept_of("lenin", Kind::Person, {term("Vladimir Lenin", "en"), term("Владимир Ленин", "ru")})};
    const auto missing = [&](const std::string& source, const std::string& target,
                             const std::string& language) {
        const auto units = tests::document({tests::unit(source, target)}, language);
        return checks::run(checks::term_checks(base, "en", language), units).size();
    };
    CHECK(missing("an oil company", "нефтяная компания", "ru") == 0);
    CHECK(missing("a pro-Volga party", "проволжская партия", "ru") == 0);
    CHECK(missing("a view of Vladimir Lenin", "ленинский взгляд", "ru") == 0);
    CHECK(missing("along the Volga", "еўрапейскі", "be") == 0);
    CHECK(missing("an oil company", "какая-то компания", "ru") == 1);
    CHECK(missing("a view of Vladimir Lenin", "лень и взгляд", "ru") == 1);
}

TEST_CASE("a forbidden form is named with the preferred one in its case, and not reported as missing too") {
    CHECK(found("in Minsk", "у Менску", "be") == Found{"term.forbidden Менску > Мінску"});
    CHECK(found("NATO", "la NATO") == Found{"term.forbidden NATO > OTAN"});
}

TEST_CASE("a forbidden form of the source is said once a document, to the author") {
    std::vector<Concept> base = {concept_of(
        "l", Kind::Place,
        {term("Belarus", "en"), term("Belorussia", "en", Status::Deprecated), term("Bélarus", "fr")})};
    checks::Run over(checks::term_checks(base, "en", "fr"));
    for (const char* name : {"one.xlf", "two.xlf"}) {
        xliff::Document made = tests::document(
            {tests::unit("Belorussia", "le Bélarus"), tests::unit("in Belorussia", "au Bélarus", "b2")},
            "fr");
        made.name = name;
        for (const xliff::Unit& unit : made.files[0].units)
            over.observe(checks::info_of(made, made.files[0]), unit);
        over.end_document();
    }
    const auto findings = over.finish();
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].location.file != findings[1].location.file);
    CHECK(findings[0].side == base::Side::Source);
    CHECK(findings[0].message == "in the source, “Belorussia” is deprecated for “Belarus”: write “Belarus”");
}

TEST_CASE("a form that stands for every case is read by the given name before it, else as the nominative") {
    const std::vector<Concept> base = {
        concept_of("l", Kind::Person,
                   {term("Alyaksandr Lukashenka", "en"), term("Аляксандр Лукашэнка", "be"),
                    term("Лукашэнка", "be"), term("Лукашэнко", "be", Status::Forbidden)})};
    const auto proposed = [&](const std::string& target) {
        const auto units = tests::document({tests::unit("Alyaksandr Lukashenka", target)}, "be");
        return checks::run(checks::term_checks(base, "en", "be"), units).at(0).suggestion;
    };
    CHECK(proposed("палітыка Аляксандра Лукашэнко") == "Лукашэнкі");
    CHECK(proposed("сказаў Аляксандру Лукашэнко") == "Лукашэнку");
    CHECK(proposed("з Аляксандрам Лукашэнко") == "Лукашэнкам");
    CHECK(proposed("Аляксандр Лукашэнко сказаў") == "Лукашэнка");
    CHECK(proposed("Лукашэнко сказаў") == "Лукашэнка");
}

TEST_CASE("an admitted form is a variant only beside the preferred one") {
    CHECK(found("Belarus", "le Bélarus") == Found{});
    CHECK(found({tests::unit("Belarus", "le Bélarus", "b1"), tests::unit("Belarus", "la Biélorussie", "b2")},
                "fr") == Found{"term.variant Bélarus > Biélorussie"});
}

TEST_CASE("an admitted form in one document is a variant where another document has the preferred one") {
    const auto document = [](const std::string& name, const std::string& source, const std::string& target) {
        xliff::Document made = tests::document({tests::unit(source, target)}, "fr");
        made.name = name;
        return made;
    };
    const std::vector<xliff::Document> documents = {document("one.xlf", "Belarus", "le Bélarus"),
                                                    document("two.xlf", "Belarus", "la Biélorussie"),
                                                    document("three.xlf", "Lavrov", "elle")};
    checks::Run over(checks::term_checks(base_of_terms(), "en", "fr"));
    for (const xliff::Document& each : documents) {
        over.observe(checks::info_of(each, each.files[0]), each.files[0].units[0]);
        over.end_document();
    }
    const auto findings = over.finish();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].location.file == "one.xlf");
    CHECK(
        findings[0].message ==
        "“Bélarus” is admitted for “Belarus”, but its preferred form stands in two.xlf: write “Biélorussie”");
}

TEST_CASE("a family name alone may be anybody's in each document anew") {
    const auto with = [](const std::string& name, const std::string& source) {
        xliff::Document made = tests::document({tests::unit(source, "elle")}, "fr");
        made.name = name;
        return made;
    };
    checks::Run over(checks::term_checks(base_of_terms(), "en", "fr"));
    for (const xliff::Document& each : {with("one.xlf", "Sergey Lavrov"), with("two.xlf", "Lavrov")}) {
        over.observe(checks::info_of(each, each.files[0]), each.files[0].units[0]);
        over.end_document();
    }
    CHECK(over.finish().size() == 1);
}

TEST_CASE("a concept without a target term is said once, with its places, translated or not") {
    xliff::Unit open = tests::unit("Minsk and NATO", "", "b3");
    open.segments[0].target.reset();
    const auto findings =
        checks::run(checks::term_checks(base_of_terms(), "en", "be"),
                    tests::document({tests::unit("NATO met NATO in Minsk", "НАТА ў Мінску", "b1"),
                                     tests::unit("Lavrov spoke", "Лаўроў гаварыў", "b2"), open},
                                    "be"));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].check == "term.untranslated");
    CHECK(findings[0].severity == base::Severity::Info);
    CHECK(findings[0].unit == "b1");
    CHECK(findings[0].term == "nato");
    CHECK(findings[0].message == "“NATO” has no term in be; 3 places");
}

TEST_CASE("a name without a target term is spelled in one way; its cases are no two ways") {
    const std::vector<Concept> base = {
        concept_of("l", Kind::Person,
                   {term("Alyaksandr Lukashenka", "en"), term("Александр Лукашенко", "ru")}),
        concept_of("u", Kind::Place, {term("Ukraine", "en")}),
        concept_of("p", Kind::Person, {term("Putin", "en")})};
    const auto variants = [&](const std::vector<xliff::Unit>& units) {
        std::vector<std::string> all;
        for (const auto& d : checks::run(checks::term_checks(base, "en", "be"), tests::document(units, "be")))
            if (d.severity != base::Severity::Info) all.push_back(d.check + " " + d.text);
        return all;
    };
    const std::string source = "Alyaksandr Lukashenka spoke of Ukraine";
    const auto pair = [&](const std::string& target, const std::string& id) {
        return tests::unit(source, target, id);
    };
    CHECK(variants({pair("Аляксандр Лукашэнка гаварыў пра Украіну", "b1"),
                    pair("З Лукашэнкам і яго Ўкраінай", "b2")}) == Found{});
    CHECK(variants({pair("Лукашэнка гаварыў", "b1"), pair("Лукашэнкам", "b2"), pair("Лукашенко", "b3")}) ==
          Found{"name.variant Лукашенко"});
    CHECK(variants({tests::unit("Putin came", "Пуцін прыехаў", "b1"),
                    tests::unit("Putin left", "Паехаў Лукашенко", "b2")}) == Found{});
}

TEST_CASE("codes around and inside a term do not hide it, a line break parts words") {
    CHECK(found("{1}Minsk{/1}{fn2/}", "{1}Min{/1}sk{fn2/}") == Found{});
    CHECK(found("Minsk{1/}House", "Minsk{1/}Maison") == Found{});
}

TEST_CASE("terms inside cited titles, addresses and kept references are not judged") {
    CHECK(found("“Voyna s NATO” [War with NATO], RBK", "« Voyna s NATO » [La guerre], RBK") == Found{});
    CHECK(found("See www.example.org/Minsk/", "Voir www.example.org/Minsk/") == Found{});
    CHECK(found("Jane Doe, “With NATO”, Minsk Review, 4 May 2020, p. 3.",
                "Jane Doe, « With NATO », Minsk Review, 4 mai 2020, p. 3.") == Found{});
}

TEST_CASE("the original of a cited title stays, in the letters of the edition") {
    const std::string source = "“Voennaya doktrina” [Military Doctrine]";
    CHECK(found(source, "« Voennaya doktrina » [Doctrine militaire]") == Found{});
    CHECK(found(source, "« Voennaya doktrine » [Doctrine militaire]") ==
          Found{"title.changed Voennaya doktrina > Voennaâ doktrina"});
    for (const char* other :
         {"« Voennaâ doktrina » [Doctrine militaire]", "« Voïennaïa doktrina » [Doctrine militaire]"})
        CHECK(found(source, other) == Found{});
    CHECK(found(source, "«Военная доктрина»", "ru") == Found{});
    CHECK(found(source, "«Ваенная дактрына»", "be") ==
          Found{"title.changed Voennaya doktrina > Военная доктрина"});
}

TEST_CASE("a title that the source names by a translation is named by that of the edition") {
    const std::string source = "He wrote “Military Doctrine” at night.";
    CHECK(found(source, "Il écrivit « Doctrine militaire » la nuit.") == Found{});
    CHECK(found(source, "Il écrivit « Voïennaïa doktrina » la nuit.") == Found{});
    CHECK(found(source, "Il écrivit « Autre chose » la nuit.") ==
          Found{"title.changed Military Doctrine > Doctrine militaire"});
}

TEST_CASE("a title of which the base has the Cyrillic alone is known in every spelling") {
    const std::vector<Concept> base = {concept_of(
        "depot", Kind::Title, {term("История одного депо", "ru"), term("Histoire d’un dépôt", "fr")})};
    const auto changed = [&](const std::string& source, const std::string& target,
                             const std::string& language) {
        Found all;
        const auto units = tests::document({tests::unit(source, target)}, language);
        for (const auto& each : checks::run(checks::term_checks(base, "en", language), units))
            all.push_back(each.check + " > " + each.suggestion);
        return all;
    };
    for (const char* spelling : {"Istoriya odnogo depo", "Istorija odnogo depo", "Istoriâ odnogo depo"}) {
        const std::string source = "“" + std::string(spelling) + "” [A depot’s story]";
        CHECK(changed(source, "«История одного депо»", "ru") == Found{});
        CHECK(changed(source, "«История другого депо»", "ru") ==
              Found{"title.changed > История одного депо"});
        CHECK(changed(source, "« Istoria odnogo depo » [Histoire]", "fr") == Found{});
        CHECK(changed(source, "« Istoriâ odnogo depa » [Histoire]", "fr") ==
              Found{"title.changed > Istoriâ odnogo depo"});
    }
}

TEST_CASE("a short form is a variant only where it stands for a full one") {
    Term acronym = term("SU", "fr", Status::Admitted);
    Term source_acronym = term("SU", "en", Status::Admitted);
    const std::vector<Concept> base = {
        concept_of("su", Kind::Organisation,
                   {term("Siding Union", "en"), source_acronym, term("Union des voies", "fr"), acronym,
                    term("Ligue des voies", "fr", Status::Admitted)})};
    const auto variants = [&](const std::string& source, const std::string& target) {
        const auto units = tests::document(
            {tests::unit("The Siding Union", "L’Union des voies", "b1"), tests::unit(source, target, "b2")},
            "fr");
        return checks::run(checks::term_checks(base, "en", "fr"), units).size();
    };
    CHECK(variants("The Siding Union (SU) met.", "L’Union des voies (SU) s’est réunie.") == 0);
    CHECK(variants("The SU met.", "La SU s’est réunie.") == 0);
    CHECK(variants("The Siding Union met.", "La SU s’est réunie.") == 1);
    CHECK(variants("The SU met.", "La Ligue des voies s’est réunie.") == 1);
}

TEST_CASE("a month beside a figure is no person") {
    const std::vector<Concept> base = {
        concept_of("may", Kind::Person, {term("May", "en"), term("May", "fr")})};
    const auto missing = [&](const std::string& source) {
        const auto units = tests::document({tests::unit(source, "Il a plu.")}, "fr");
        return checks::run(checks::term_checks(base, "en", "fr"), units).size();
    };
    CHECK(missing("In May 2020 it rained.") == 0);
    CHECK(missing("It rained on 5 May.") == 0);
    CHECK(missing("They told us that May won.") == 1);
}

TEST_CASE("a family name alone is a person only behind the full name") {
    CHECK(found("Lavrov came", "Il est venu") == Found{});
    CHECK(found({tests::unit("Sergey Lavrov", "Sergueï Lavrov", "b1"),
                 tests::unit("Lavrov came", "Il vint", "b2")},
                "fr") == Found{"term.missing Lavrov > Sergueï Lavrov"});
}
