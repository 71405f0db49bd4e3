// SPDX-License-Identifier: Apache-2.0
#include "glossary/lint.hpp"

#include "glossary/read.hpp"
#include "support/catch.hpp"
#include "support/terms.hpp"

using namespace tolmach;
using namespace tolmach::glossary;

namespace {

Concept concept_of(std::string id, Kind kind, std::vector<Term> terms) {
    Concept made;
    made.id = std::move(id);
    made.kind = kind;
    made.terms = std::move(terms);
    return made;
}

std::vector<std::string> found(const std::vector<Concept>& concepts,
                               const std::vector<std::string>& languages) {
    std::vector<std::string> list;
    for (const auto& finding : lint(concepts, languages))
        list.push_back(finding.check + " " + finding.message);
    return list;
}

}  // namespace

TEST_CASE("what is doubtful in a term base is found") {
    using tests::term;
    const auto findings = found(
        {concept_of("a", Kind::Term, {term("tax  break", "en"), term("налог", "ru"), term("налог", "ru")}),
         concept_of("b", Kind::Place, {term("Брэст", "be"), term("Бpэст", "ru"), term("Brest", "en")}),
         concept_of("c", Kind::Place, {term("Brest", "en"), term("Брест", "ru")}),
         concept_of("d", Kind::Person, {term("Sergey Lavrov", "en"), term("Владимир Путин", "ru")}),
         concept_of("e", Kind::Term, {term("soft power", "en"), term("сила", "ru", Status::Forbidden)}),
         concept_of("f", Kind::Term, {term("word", "en"), term("слово", "ru"), term("слово", "uk")})},
        {"en", "ru"});
    CHECK(findings == std::vector<std::string>{
                          "glossary.duplicate a: 'налог' stands twice in ru",
                          "glossary.space a: 'tax  break' has stray spaces",
                          "glossary.homonym b: 'Brest' (en) is also a term of c",
                          "glossary.script b: 'Бpэст' has letters of two scripts in a word",
                          "glossary.name d: 'Sergey Lavrov' is like no form of the name in another language",
                          "glossary.name d: 'Владимир Путин' is like no form of the name in another language",
                          "glossary.language e: there is no preferred or admitted term in ru",
                          "glossary.forms f: no rule gives the forms of 'слово': write them down, or say "
                          "that it is indeclinable"});
}

TEST_CASE("texts that no text holds are said, and those of titles, units and firms are not") {
    const auto doubt = [](const char* text, const char* language, Kind kind) {
        for (const std::string& each :
             found({concept_of("a", kind, {tests::term(text, language)})}, {language}))
            if (each.starts_with("glossary.suspicious")) return each.substr(each.find("' ") + 2);
        return std::string();
    };
    CHECK(doubt("Orcha / Orsha", "fr", Kind::Place) == "parts two terms by ‘/’");
    CHECK(doubt("rail; rails", "en", Kind::Term) == "parts two terms by ‘;’");
    CHECK(doubt("Орша?", "ru", Kind::Place) == "has a question mark");
    CHECK(doubt("voie (non train)", "fr", Kind::Term) == "has a bracket");
    CHECK(doubt("the \"wide\" gauge", "en", Kind::Term) == "has straight quotation marks");
    CHECK(doubt("l’écartement", "fr", Kind::Term) == "begins with the article ‘l’’");
    CHECK(doubt("le Kremlin", "fr", Kind::Place) == "begins with the article ‘le’");
    for (const char* right : {"Le Monde", "lettre", "km/h", "Une"})
        CHECK(doubt(right, "fr", Kind::Organisation).empty());
    CHECK(doubt("«Газпром»", "ru", Kind::Organisation).empty());
    CHECK(doubt("the Case for \"War\"?", "en", Kind::Title).empty());
}

TEST_CASE("a gender that the words of a term speak against is said") {
    const auto given = [](const char* text, const char* language, Kind kind, Gender gender) {
        Term made = tests::term(text, language);
        made.gender = gender;
        return found({concept_of("a", kind, {made})}, {language});
    };
    using enum Gender;
    CHECK(given("Народная рада", "be", Kind::Organisation, Masculine) ==
          std::vector<std::string>{
              "glossary.gender a: 'Народная рада' is given as masculine, but its words are feminine"});
    CHECK(given("Народный фронт", "ru", Kind::Organisation, Neuter).size() == 1);
    CHECK(given("Министерство обороны", "ru", Kind::Organisation, Feminine).size() == 1);
    CHECK(given("Ольга Зеленская", "ru", Kind::Person, Masculine).size() == 1);
    CHECK(given("Иван Петрович Орлов", "ru", Kind::Person, Feminine).size() == 1);
    CHECK(given("Народная рада", "be", Kind::Organisation, Feminine).empty());
    CHECK(given("Ангела Меркель", "ru", Kind::Person, Feminine).empty());
    CHECK(given("Лука Бойко", "ru", Kind::Person, Masculine).empty());
    CHECK(given("Тверь", "ru", Kind::Place, Feminine).empty());
    CHECK(given("Токио", "ru", Kind::Place, Masculine).empty());
    CHECK(given("ООН", "ru", Kind::Organisation, Feminine).empty());
    CHECK(given("БелТА", "ru", Kind::Organisation, Neuter).empty());
    CHECK(given("Union douanière", "fr", Kind::Organisation, Masculine).empty());
}

TEST_CASE("a term of many concepts is said once, with some of their ids") {
    std::vector<Concept> concepts;
    for (int i = 0; i < 3000; ++i)
        concepts.push_back(concept_of("c" + std::to_string(i), Kind::Place, {tests::term("Brest", "en")}));
    CHECK(found(concepts, {"en"}) ==
          std::vector<std::string>{
              "glossary.homonym c0: 'Brest' (en) is also a term of c1, c2, c3, c4, c5, c6, "
              "c7, c8, c9, c10 and 2989 more"});
}

TEST_CASE("two preferred terms of unlike spelling are said, spellings of one name and short forms are not") {
    using tests::term;
    Term un = term("UN", "en");
    CHECK(found({concept_of("a", Kind::Person, {term("Vladimir Putin", "en"), term("Minsk", "en")}),
                 concept_of("b", Kind::Person, {term("Lukashenka", "en"), term("Lukashenko", "en")}),
                 concept_of("c", Kind::Organisation, {term("United Nations", "en"), un})},
                {"en"}) ==
          std::vector<std::string>{
              "glossary.preferred a: 'Vladimir Putin' and 'Minsk' are both preferred in en"});
}
