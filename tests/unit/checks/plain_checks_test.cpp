// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using tests::unit;

namespace {

// The ids of the checks that fire on one translated unit, in order.
std::vector<std::string> fires(const char* source, const char* target, const char* language = "fr") {
    std::vector<std::string> ids;
    for (const auto& d :
         checks::run(checks::plain_checks(), tests::document({unit(source, target)}, language)))
        ids.push_back(d.check);
    return ids;
}
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("codes are compared as multisets over the unit") {
    CHECK(fires("See {1}this{/1}{2/}.", "Voir {2/}{1}ceci{/1}.") == Ids{});
    CHECK(fires("See {1}this{/1}.", "Voir ceci.") == Ids{"code.missing"});
    CHECK(fires("See this.", "Voir ceci{2/}.") == Ids{"code.extra"});
    CHECK(fires("{1}a{/1} {2}b{/2}", "{1}a {2}b{/1}{/2}") == Ids{"code.order"});
    CHECK(fires("Polls{fn6/} and{fn7/}", "Sondages et{fn7/}") == Ids{"footnote.lost"});
    CHECK(fires("Polls{fn6/}", "Sondages{fn6/}{fn6/}") == Ids{"code.extra"});
}

TEST_CASE("losing structure is an error, losing a look a warning") {
    const auto severity = [](const char* source, const char* target) {
        const auto document = tests::document({unit(source, target)}, "fr");
        return checks::run(checks::plain_checks(), document).at(0).severity;
    };
    CHECK(severity("See {1}this{/1}.", "Voir ceci.") == base::Severity::Warning);
    CHECK(severity("Press {1/}.", "Appuyez.") == base::Severity::Error);
    CHECK(severity("Polls{fn6/}", "Sondages") == base::Severity::Error);
}

TEST_CASE(
    "the source for a target is an error where nobody says that it is meant, a warning where somebody does") {
    for (const auto& [state, severity] : {std::pair(xliff::State::Initial, base::Severity::Error),
                                          {xliff::State::Translated, base::Severity::Warning}}) {
        auto document = tests::document({unit("The bridge was closed.", "The bridge was closed.")}, "fr");
        document.files[0].units[0].segments[0].state = state;
        const auto found = checks::run(checks::plain_checks(), document);
        REQUIRE(found.size() == 1);
        CHECK(found[0].check == (state == xliff::State::Initial ? "target.empty" : "target.same-as-source"));
        CHECK(found[0].severity == severity);
    }
}

TEST_CASE("numbers are compared by value") {
    CHECK(fires("80,000 tons and 10.9 %", "80\u202F000 tonnes et 10,9\u00A0%") == Ids{});
    CHECK(fires("the 20th century", "XX век", "ru") == Ids{});
    CHECK(fires("3 groups at 5 p.m.", "трёх групп в 17 ч.", "ru") == Ids{});
    CHECK(fires("$1.5 billion", "15 milliards de dollars") == Ids{"number.mismatch"});
    CHECK(fires("on August 9, 2019", "le 9 août 2019") == Ids{});
    CHECK(fires("on August 9, 2019", "09.08.2019", "ru") == Ids{});
    CHECK(fires("on August 9, 2019", "le 8 août 2019") == Ids{"date.mismatch"});
    CHECK(fires("on 9 August 2019", "9 верасня 2019 г.", "be") == Ids{"date.mismatch"});
}

TEST_CASE("a finding says where it is") {
    const auto found = checks::run(checks::plain_checks(),
                                   tests::document({unit("in {1}2015{/1}", "en {1}2051{/1}")}, "fr"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].unit == "b1");
    CHECK(found[0].segment == "s1");
    CHECK(found[0].text == "2051");
    CHECK(found[0].span == base::CodePointSpan{base::CodePoint(3), base::CodePoint(7)});
}

TEST_CASE("figures alone are a translation that may be judged, whoever touched them") {
    auto document = tests::document({unit("38.8", "38.8")}, "ru");
    document.files[0].units[0].segments[0].state = xliff::State::Initial;
    const auto found = checks::run(checks::plain_checks(), document);
    REQUIRE(found.size() == 1);
    CHECK(found[0].check == "number.format");
}

TEST_CASE("an empty target is an error, blank counts as empty") {
    CHECK(fires("Text.", "") == Ids{"target.empty"});
    CHECK(fires("Text.", " \u00A0") == Ids{"target.empty"});
}

TEST_CASE("what a number counts is compared too, and conversions are recomputed") {
    CHECK(fires("They paid $35 million.", "Ils ont payé 35\u00A0millions de livres.") ==
          Ids{"number.mismatch"});
    CHECK(fires("It is 5 km long.", "Il fait 5\u00A0m de long.") == Ids{"number.mismatch"});
    CHECK(fires("It is 385 miles away.", "C’est à 620\u00A0km.") == Ids{});
    CHECK(fires("It is 385 miles away.", "C’est à 360\u00A0km.") == Ids{"number.mismatch"});
    CHECK(fires("At 5 feet 550 pounds.", "À 5\u00A0pieds, 550\u00A0livres.") == Ids{});
    CHECK(fires("Some 40 percent of Arizona.", "Près de 40 de l’Arizona.") == Ids{"number.mismatch"});
    CHECK(fires("70 or 80 percent of it", "70 ou 80\u00A0% de cela") == Ids{});
    CHECK(fires("He was 17 years old.", "Ему было 17 месяцев.", "ru") == Ids{"number.mismatch"});
}

TEST_CASE("a unit of another kind, percentage points, miles at sea and degrees below zero are read") {
    CHECK(fires("The road is 50 km long.", "Дорога длиной 50 тонн.", "ru") == Ids{"number.mismatch"});
    CHECK(fires("The plant has 20 MW.", "La centrale a 20 MWh.") == Ids{"number.mismatch"});
    CHECK(fires("It grew by 20 percent on 30 km.", "На 30 км приросло 20 %.", "ru") == Ids{});
    CHECK(fires("It fell by 5 percentage points in May.", "В мае упало на 5 п.п. за год.", "ru") == Ids{});
    CHECK(fires("It fell by 5 percentage points.", "Cela a baissé de 5 points.") == Ids{});
    CHECK(fires("A 20-megawatt plant", "20-мегаватная станцыя", "be") == Ids{});
    CHECK(fires("It made 20 MWh.", "Elle a produit 20 mégawattheures.") == Ids{});
    CHECK(fires("50 nautical miles away", "à 93 km de là") == Ids{});
    CHECK(fires("50 nautical miles away", "в 80 км отсюда", "ru") == Ids{"number.mismatch"});
    CHECK(fires("It was -4 °F at night.", "Il faisait −20 °C la nuit.") == Ids{});
    CHECK(fires("It was −4 °F at night.", "Il faisait -30 °C la nuit.") == Ids{"number.mismatch"});
    CHECK(fires("67m people live there.", "67 millions de personnes y vivent.") == Ids{});
}

TEST_CASE("the ends of a change are told by their words, whatever their order") {
    CHECK(fires("It rose from 20 MW to 30 MW.", "Elle est passée de 30 MW à 20 MW.") ==
          Ids{"number.mismatch"});
    CHECK(fires("It rose to 30 MW from 20 MW.", "Магутнасць вырасла да 20 МВт з 30 МВт.", "be") ==
          Ids{"number.mismatch"});
    CHECK(fires("It rose to 30 MW from 20 MW.", "Мощность выросла с 20 до 30 МВт.", "ru") == Ids{});
    CHECK(fires("It fell to 20 percent from 30 percent.", "Elle est passée de 30 % à 20 %.") == Ids{});
}

TEST_CASE("numbers in words contradict each other where nothing answers them") {
    CHECK(fires("Two boats sank.", "Trois bateaux ont coulé.") == Ids{"number.mismatch"});
    CHECK(fires("Two boats sank.", "2 bateaux ont coulé.") == Ids{});
    CHECK(fires("The first of five rounds", "Пятый из пяти туров", "ru") == Ids{"number.mismatch"});
    CHECK(fires("It takes a second.", "Cela prend une seconde.") == Ids{});
    CHECK(fires("A two-thirds majority", "Une majorité des deux tiers") == Ids{});
    CHECK(fires("A new pair of boats", "Deux bateaux neufs") == Ids{});
    CHECK(fires("In 3 towns they waited four days.", "В 3 городах ждали три дня.", "ru") ==
          Ids{"number.mismatch"});
    CHECK(fires("In 3 towns they waited four days.", "В трёх городах ждали 4 дня.", "ru") == Ids{});
    CHECK(fires("Two and a half years passed.", "Прошло полтора года.", "ru") == Ids{"number.mismatch"});
    CHECK(fires("A year and a half passed.", "Прошло полтора года.", "ru") == Ids{});
    CHECK(fires("2.5 million live there.", "Deux millions et demi y vivent.") == Ids{});
}

TEST_CASE(
    "the letters of an acronym keep their order, but for languages that have another from the first on") {
    CHECK(fires("The OSCE sent observers.", "L’OCES a envoyé des observateurs.") == Ids{"acronym.changed"});
    CHECK(fires("The NHS sent observers.", "Le NSH a envoyé des observateurs.") == Ids{"acronym.changed"});
    CHECK(fires("NATO and the AIDS fund agreed.", "L’OTAN et le fonds SIDA sont d’accord.") == Ids{});
}
