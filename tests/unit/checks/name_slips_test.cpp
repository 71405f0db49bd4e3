// SPDX-License-Identifier: Apache-2.0
#include "checks/terms.hpp"
#include "support/catch.hpp"
#include "support/terms.hpp"
#include "support/units.hpp"

using namespace tolmach;
using glossary::Concept;
using glossary::Gender;
using glossary::Kind;
using glossary::Term;
using tests::term;

namespace {

Concept concept_of(std::string id, Kind kind, Gender gender, std::vector<Term> terms) {
    Concept made;
    made.id = std::move(id);
    made.kind = kind;
    made.terms = std::move(terms);
    for (Term& each : made.terms)
        each.gender = gender;
    return made;
}

const std::vector<Concept>& base_of_names() {
    static const std::vector<Concept> base = {
        concept_of("orlov", Kind::Person, Gender::Masculine,
                   {term("Sergey Orlov", "en"), term("Sergueï Orlov", "fr"), term("Сергей Орлов", "ru"),
                    term("Сяргей Арлоў", "be")}),
        concept_of("zelenskaya", Kind::Person, Gender::Feminine,
                   {term("Olga Zelenskaya", "en"), term("Olga Zelenskaïa", "fr"),
                    term("Ольга Зеленская", "ru"), term("Вольга Зяленская", "be")}),
        concept_of("zelensky", Kind::Person, Gender::Masculine,
                   {term("Pavel Zelensky", "en"), term("Pavel Zelenski", "fr"), term("Павел Зеленский", "ru"),
                    term("Павел Зяленскі", "be")}),
        concept_of("merkel", Kind::Person, Gender::Feminine,
                   {term("Angela Merkel", "en"), term("Angela Merkel", "fr"), term("Ангела Меркель", "ru"),
                    term("Ангела Меркель", "be")}),
        concept_of(
            "poltava", Kind::Place, Gender::Unknown,
            {term("Poltava", "en"), term("Poltava", "fr"), term("Полтава", "ru"), term("Палтава", "be")}),
        concept_of("serbia", Kind::Place, Gender::Unknown,
                   {term("Serbia", "en"), term("Serbie", "fr"), term("Сербия", "ru"), term("Сербія", "be")}),
        concept_of("novgorod", Kind::Place, Gender::Unknown,
                   {term("Nizhny Novgorod", "en"), term("Nijni Novgorod", "fr"),
                    term("Нижний Новгород", "ru"), term("Ніжні Ноўгарад", "be")}),
    };
    return base;
}

// The findings about names as `text > suggestion (concept)`.
std::vector<std::string> found(const std::string& source, const std::string& target,
                               const std::string& language) {
    std::vector<std::string> all;
    for (const auto& d : checks::run(checks::term_checks(base_of_names(), "en", language),
                                     tests::document({tests::unit(source, target)}, language)))
        if (d.check == "name.romanization")
            all.push_back(d.text + " > " + d.suggestion + " (" + d.term + ")");
    return all;
}
using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a wrong letter in a name is found wherever it stands, and the same part proposed in its case") {
    CHECK(found("Sergey Orlov spoke", "Выступил Сергей Орлоц", "ru") == Found{"Орлоц > Орлов (orlov)"});
    CHECK(found("with Sergey Orlov", "с Сергеем Арловым", "ru") == Found{"Арловым > Орловым (orlov)"});
    CHECK(found("with Sergey Orlov", "с Сергеем рловым", "ru") == Found{"рловым > Орловым (orlov)"});
    CHECK(found("of Sergey Orlov", "Сяргея Арлова", "be") == Found{});
    CHECK(found("of Sergey Orlov", "Сяргея Арловы", "be") == Found{});
    CHECK(found("of Sergey Orlov", "Сяргея Арлоха", "be") == Found{"Арлоха > Арлова (orlov)"});
    CHECK(found("Orlov spoke", "Orlow a parlé", "fr") == Found{"Orlow > Orlov (orlov)"});
    CHECK(found("in Poltava", "à Poltavo", "fr") == Found{"Poltavo > Poltava (poltava)"});
    CHECK(found("in Poltava", "в Полтапе", "ru") == Found{"Полтапе > Полтаве (poltava)"});
    CHECK(found("in Nizhny Novgorod", "в Нижнем Новгораде", "ru") ==
          Found{"Новгораде > Новгороде (novgorod)"});
}

TEST_CASE("a given name beside its surname is judged as the surname is") {
    CHECK(found("Sergey Orlov spoke", "Sergey Orlov a parlé", "fr") == Found{"Sergey > Sergueï (orlov)"});
    CHECK(found("with Sergey Orlov", "с Сиргеем Орловым", "ru") == Found{"Сиргеем > Сергеем (orlov)"});
    CHECK(found("with Sergey Orlov", "с Сяргеем Орловым", "ru") == Found{"Сяргеем > Сергеем (orlov)"});
    CHECK(found("with Sergey Orlov", "с Сергей Орловым", "ru") == Found{"Сергей > Сергеем (orlov)"});
    CHECK(found("with Sergey Orlov", "с Сергеем Орлов", "ru") == Found{"Орлов > Орловым (orlov)"});
    CHECK(found("with Sergey Orlov", "с министром Орловым", "ru") == Found{});
    CHECK(found("with Sergey Orlov", "с С. Орловым", "ru") == Found{});
    CHECK(found("with Sergey Orlov", "с Сергеем Петровичем Орловым", "ru") == Found{});
}

TEST_CASE("another person's form is not the person's, whether the base knows that person or not") {
    CHECK(found("with Zelenskaya", "с Зеленским", "ru") == Found{"Зеленским > Зеленской (zelenskaya)"});
    CHECK(found("with Zelenskaya and Zelensky", "с Зеленской и Зеленским", "ru") == Found{});
    CHECK(found("with Orlov", "с Орловой", "ru").size() == 1);
    CHECK(found("of Angela Merkel", "Ангелы Меркеля", "ru") == Found{"Меркеля > Меркель (merkel)"});
    CHECK(found("of Zelenskaya", "Зяленскага", "be") == Found{"Зяленскага > Зяленскай (zelenskaya)"});
}

TEST_CASE("right forms, other names and what is derived from a place are not blamed") {
    CHECK(found("Orlov and Poltava", "Орлова из Полтавы", "ru") == Found{});
    CHECK(found("Sergey Orlov met Orlova", "Сергей Орлов встретил Орлову", "ru") == Found{});
    CHECK(found("Sergey Orlov met him", "Он встретил Кротова", "ru") == Found{});
    CHECK(found("with Sergey Orlov", "с Сергеем Орлавым", "ru") == Found{"Орлавым > Орловым (orlov)"});
    CHECK(found("a citizen of Serbia", "un Serbe", "fr") == Found{});
}
