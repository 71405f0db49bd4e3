// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher.hpp"

#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <algorithm>

using namespace tolmach::glossary;
using Found = std::vector<std::string>;

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

// Each hit as `concept:what stands in the text`.
Found found(const std::vector<Concept>& concepts, const std::string& language, const std::string& text) {
    Found all;
    const Matcher matcher(concepts, language);
    for (const Hit& hit : matcher.find(text)) {
        const auto start = tolmach::text::byte_of(text, hit.span.start).value;
        const auto end = tolmach::text::byte_of(text, hit.span.end).value;
        all.push_back(concepts[hit.concept_index].id + ":" + text.substr(start, end - start));
    }
    return all;
}

const std::vector<Concept> kBodies = {
    concept_of("un", Kind::Organisation, {term("ONU", "fr"), term("UN", "en"), term("ААН", "be")}),
    concept_of("annexation", Kind::Term,
               {term("annexion", "fr"), term("унія", "be"), term("annexation", "en")}),
    concept_of("island", Kind::Term, {term("île", "fr")}),
    concept_of("russia", Kind::Place, {term("Russia", "en")}),
    concept_of("church", Kind::Organisation, {term("Russia House", "en"), term("Вераб’ёў", "be")}),
};

}  // namespace

TEST_CASE("French words that elision joins are told from words with an apostrophe inside") {
    CHECK(found(kBodies, "fr", "l’ONU et qu'annexion, jusqu’ONU") ==
          Found{"un:ONU", "annexation:annexion", "un:ONU"});
    CHECK(found(kBodies, "fr", "la presqu’île d’île") == Found{"island:île"});
}

TEST_CASE("English possessives and hyphens end a term, letters and digits do not") {
    CHECK(found(kBodies, "en", "Russia’s pro-Russia UN's Russians Russia1 UN-led") ==
          Found{"russia:Russia", "russia:Russia", "un:UN", "un:UN"});
    CHECK(found(kBodies, "en", "O’Russia") == Found{});
    CHECK(found(kBodies, "en", "‘Russia’") == Found{"russia:Russia"});
}

TEST_CASE("the Belarusian apostrophe is a letter in all its characters") {
    CHECK(found(kBodies, "be", "Верабʼёў і Вераб'ёў, Вераб’ёўна") ==
          Found{"church:Верабʼёў", "church:Вераб'ёў"});
}

TEST_CASE("Belarusian у at the start of a word is ў behind a vowel") {
    CHECK(found(kBodies, "be", "пра ўніяты, унія і ўнія") == Found{"annexation:унія", "annexation:ўнія"});
}

TEST_CASE("capitals of names count, those of terms do not") {
    CHECK(found(kBodies, "en", "un RUSSIA russia ANNEXATION Annexation") ==
          Found{"russia:RUSSIA", "annexation:ANNEXATION", "annexation:Annexation"});
}

TEST_CASE("the longest term counts, over any space") {
    CHECK(found(kBodies, "en", "Russia House, Russia\u00A0 House; Russia, House") ==
          Found{"church:Russia House", "church:Russia\u00A0 House", "russia:Russia"});
    CHECK(found(kBodies, "en", "Russia\uFFFCHouse") == Found{"russia:Russia"});
}

TEST_CASE("a span that fits several concepts gives one hit each, overlapping terms are all given") {
    const std::vector<Concept> concepts = {
        concept_of("a", Kind::Term, {term("soft power", "en"), term("soft power", "en", Status::Forbidden)}),
        concept_of("b", Kind::Term, {term("Soft Power", "en")}),
        concept_of("c", Kind::Term, {term("power plant", "en")}),
    };
    CHECK(found(concepts, "en", "soft power plant") ==
          Found{"a:soft power", "b:soft power", "c:power plant"});
    CHECK(Matcher(concepts, "en").find("soft power").front().status == Status::Preferred);
}

TEST_CASE("a full name is found with initials and by the family name") {
    const std::vector<Concept> concepts = {
        concept_of("p", Kind::Person, {term("Александр Лукашенко", "ru")}),
    };
    CHECK(found(concepts, "ru", "Александр Лукашенко; А. Лукашенко, А.Лукашенко; Лукашенко") ==
          Found{"p:Александр Лукашенко", "p:А. Лукашенко", "p:А.Лукашенко", "p:Лукашенко"});
    CHECK(Matcher(concepts, "ru").find("Лукашенко").front().mention == Mention::FamilyName);
}

TEST_CASE("explicit forms carry their grammar; ё is е") {
    Term hero = term("Артём", "ru");
    hero.forms = {{"Артёму", "dat.sg"}};
    const std::vector<Concept> concepts = {concept_of("p", Kind::Person, {hero})};
    const Matcher matcher(concepts, "ru");
    const auto hits = matcher.find("к Артему");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].form == "Артёму");
    CHECK(hits[0].grammar == "dat.sg");
}

TEST_CASE("terms of another language or script are left aside, titles are not") {
    const std::vector<Concept> concepts = {
        concept_of("t", Kind::Title, {term("Voennaya doktrina", "ru-Latn"), term("Военная доктрина", "ru")}),
        concept_of("n", Kind::Person, {term("Lavrov", "ru-Latn"), term("Lavrov", "fr-CA")}),
    };
    CHECK(found(concepts, "en", "“Voennaya Doktrina”, Lavrov") == Found{"t:Voennaya Doktrina"});
    CHECK(found(concepts, "fr", "Lavrov, «Военная доктрина»") == Found{"n:Lavrov", "t:Военная доктрина"});
    CHECK(found(concepts, "ru", "Lavrov") == Found{});
}

TEST_CASE(
    "a family name that a thousand people bear is looked for among some of them; a full name is found") {
    std::vector<Concept> people;
    for (int i = 0; i < 1000; ++i)
        people.push_back(concept_of("p" + std::to_string(i), Kind::Person,
                                    {term("Alek" + std::string(1 + std::size_t(i) % 26, 'a') + "b" +
                                              std::string(1 + std::size_t(i) / 26, 'o') + " Ivanov",
                                          "en")}));
    people.push_back(concept_of("river", Kind::Place, {term("Ivanov", "en")}));
    const Found by_name = found(people, "en", "Ivanov spoke");
    CHECK(by_name.size() <= 40);
    CHECK(std::find(by_name.begin(), by_name.end(), "river:Ivanov") != by_name.end());
    const std::string last = people[999].terms[0].text;
    CHECK(found(people, "en", last + " spoke") == Found{"p999:" + last});
}
