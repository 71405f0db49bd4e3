// SPDX-License-Identifier: Apache-2.0
#include "terminology/annotate.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"
#include "terminology/glossary_file.hpp"

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

std::vector<Concept> base_of_terms() {
    Concept person;
    person.id = "p";
    person.kind = Kind::Person;
    person.terms = {term("Vladimir Putin", "en"),           term("Putin", "en"),
                    term("Vladimir Poutine", "fr"),         term("Poutine", "fr"),
                    term("Putin", "fr", Status::Forbidden), term("Wladimir Poutine", "fr", Status::Admitted)};
    person.terms[4].note = "never in French";
    person.terms[5].note = "in older books";  // Of what is not shown nothing is remarked.
    Concept power;
    power.id = "s";
    power.note = "not in headings";
    power.definition = "influence without force";
    power.terms = {term("soft power", "en"), term("puissance douce", "fr")};
    Concept title;
    title.id = "t";
    title.kind = Kind::Title;
    title.terms = {term("Voennaya doktrina", "ru-Latn"), term("Военная доктрина", "ru"),
                   term("Doctrine militaire", "fr"), term("Ваенная дактрына", "be")};
    Concept lonely;
    lonely.id = "l";
    lonely.terms = {term("RussNeft", "en"), term("sharp power", "en")};
    return {person, power, title, lonely};
}

// A content with markers shown as `<t1>…</t1>` and codes as `{id}`.
std::string shown(const xliff::Content& content) {
    std::string text;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
        if (const auto* code = std::get_if<xliff::Code>(&part)) text += "{" + code->id + "}";
        if (const auto* marker = std::get_if<xliff::Marker>(&part))
            text += (marker->edge == xliff::Edge::Start ? "<" : "</") + marker->id + ">";
    }
    return text;
}

xliff::Unit annotated(const std::string& source, const std::string& target_language) {
    const auto concepts = base_of_terms();
    const glossary::Matcher matcher(concepts, "en");
    return terminology::annotate(tests::unit(source, ""), matcher, concepts, {"en", target_language});
}

}  // namespace

TEST_CASE("terms of a unit become glossary entries and markers that point at each other") {
    const auto unit = annotated("Putin and Putin on soft power", "fr");
    CHECK(shown(unit.segments[0].source) == "<t1>Putin</t1> and <t2>Putin</t2> on <t3>soft power</t3>");
    REQUIRE(unit.glossary.size() == 2);
    CHECK(unit.glossary[0].term == "Putin");
    CHECK(unit.glossary[0].translations == std::vector<std::string>{"Poutine", "Vladimir Poutine"});
    CHECK(unit.glossary[0].ref == "#t1");
    CHECK(unit.glossary[1].definition == "influence without force");
    CHECK(std::get<xliff::Marker>(unit.segments[0].source[0]).details->ref == "#gls=g1");
}

TEST_CASE("what the base remarks on a concept and its terms reaches the translator, once a unit") {
    const auto notes_of = [](const xliff::Unit& unit) {
        std::vector<std::string> texts;
        for (const xliff::Note& note : unit.notes)
            texts.push_back(note.from + ": " + note.text);
        return texts;
    };
    CHECK(
        notes_of(annotated("Putin, Vladimir Putin on soft power, soft power", "fr")) ==
        std::vector<std::string>{"tolmach: Putin: never in French", "tolmach: soft power: not in headings"});
    CHECK(notes_of(annotated("Putin and sharp power", "be")) == std::vector<std::string>{});
}

TEST_CASE("a marker never cuts a code; the entry is there all the same") {
    const auto unit = annotated("Vladimir {1}Putin{/1}, {2}Putin{/2}{fn3/}, soft{4/}power", "fr");
    CHECK(shown(unit.segments[0].source) == "Vladimir {1}Putin{1}, {2}<t1>Putin</t1>{2}{fn3}, soft{4}power");
    CHECK(unit.glossary.size() == 2);
}

TEST_CASE("a cited title has its original in the letters of the edition, then its translation") {
    CHECK(annotated("“Voennaya Doktrina”", "fr").glossary.at(0).translations ==
          std::vector<std::string>{"Voennaya doktrina", "Doctrine militaire"});
    CHECK(annotated("“Voennaya Doktrina”", "ru").glossary.at(0).translations ==
          std::vector<std::string>{"Военная доктрина"});
    CHECK(annotated("“Voennaya Doktrina”", "be").glossary.at(0).translations ==
          std::vector<std::string>{"Военная доктрина", "Ваенная дактрына"});
}

TEST_CASE("a term without a target term is not shown") {
    const auto unit = annotated("RussNeft uses sharp power", "fr");
    CHECK(unit.glossary.empty());
    CHECK(shown(unit.segments[0].source) == "RussNeft uses sharp power");
}

TEST_CASE("the glossary file has each pair once") {
    terminology::GlossaryFile file;
    file.add(annotated("soft power of Putin", "fr"));
    file.add(annotated("Putin", "fr"));
    CHECK(file.bytes() ==
          "soft power\tpuissance douce\tinfluence without force\n"
          "Putin\tPoutine\t\nPutin\tVladimir Poutine\t\n");
}

TEST_CASE("words with a capital inside are listed for the readers") {
    CHECK(terminology::inner_capitals(base_of_terms()) == std::vector<std::string>{"RussNeft"});
}
