// SPDX-License-Identifier: Apache-2.0
// What used to pass: text left as the source has it, things moved, broken characters, another language.
#include "checks/check.hpp"
#include "checks/terms.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

#include <iterator>

using namespace tolmach;
using tests::unit;

namespace {

using Ids = std::vector<std::string>;

Ids fires(std::vector<xliff::Unit> units, const char* language = "fr") {
    checks::Checks all = checks::plain_checks();
    checks::Checks terms = checks::term_checks({}, "en", language);
    std::move(terms.begin(), terms.end(), std::back_inserter(all));
    Ids ids;
    for (const auto& d : checks::run(std::move(all), tests::document(std::move(units), language)))
        if (!d.check.starts_with("typography.")) ids.push_back(d.check);
    return ids;
}
Ids fires(const char* source, const char* target, const char* language = "fr") {
    return fires({unit(source, target)}, language);
}

xliff::Unit note(const char* source, const char* target) {
    xliff::Unit made = unit(source, target);
    made.type = "tolmach:footnote-bibliographic";
    return made;
}

// A unit of several segments: sources and targets in turn.
xliff::Unit block(const std::vector<std::pair<const char*, const char*>>& texts) {
    xliff::Unit made = unit("", "");
    made.segments.clear();
    for (const auto& [source, target] : texts) {
        made.segments.push_back(unit(source, target).segments[0]);
        made.segments.back().id = "s" + std::to_string(made.segments.size());
    }
    return made;
}

}  // namespace

TEST_CASE("a romanised title does not stay in an edition in Cyrillic, with or without an entry") {
    const char* source = "« Novaya zheleznaya doroga otkryta » [New railway opened], Vesti, 2019.";
    CHECK(fires({note(source, source)}, "ru") == Ids{"title.changed", "target.same-as-source"});
    CHECK(fires({note(source, "«Новая железная дорога открыта» // Вести. 2019.")}, "ru") == Ids{});
    CHECK(fires({note(source, "«Novaya zheleznaya doroga» // Вести. 2019.")}, "ru") == Ids{"title.changed"});
    CHECK(
        fires({note(source, "« Novaya zheleznaya doroga otkryta » [Ouverture d’une ligne], Vesti, 2019.")}) ==
        Ids{});
}

TEST_CASE("works in other languages, names and Ibid. stay") {
    const char* work = "A. Fell, « Borrowed Walls: Power in Eastern Europe », Review of Policy, 2019, p. 4.";
    CHECK(fires({note(work, work)}, "ru") == Ids{});
    CHECK(fires({note(work, work)}) == Ids{});
    CHECK(fires({note("Ibid., p. 4.", "Ibid., p. 4.")}, "be") == Ids{});
    const char* german = "K. Vogt, « Die Bahn im Osten » [The Railway in the East], 2019.";
    CHECK(fires({note(german, "K. Vogt, « Die Bahn im Osten », 2019.")}, "ru") == Ids{});
}

TEST_CASE("dates, translations of titles and words of a reference do not stay in English") {
    const char* dated = "A. Fell, « Borrowed Walls », Review, 3 March 2020.";
    CHECK(fires({note(dated, dated)}) == Ids{"date.mismatch"});
    CHECK(fires({note(dated, "A. Fell, « Borrowed Walls », Review, 3 mars 2020.")}) == Ids{});
    const char* read = "A. Fell, « Walls of May 2019 » (in Russian), accessed 2020.";
    CHECK(fires({note(read, read)}) == Ids{"target.same-as-source", "target.same-as-source"});
    const char* season = "A. Fell, « Walls », Review, Summer 2015.";
    CHECK(fires({note(season, season)}, "ru") == Ids{"date.mismatch"});
}

TEST_CASE("untouched is not absent") {
    xliff::Unit untouched = note("A. Fell, « Walls », 2019.", "");
    untouched.segments[0].target.reset();
    untouched.segments[0].state = xliff::State::Initial;
    CHECK(fires({untouched}) == Ids{"target.empty"});
    untouched.segments[0].details.mutable_value().untouched = true;
    CHECK(fires({untouched}) == Ids{});
    xliff::Unit prose = unit("The train was late again.", "The train was late again.");
    prose.segments[0].state = xliff::State::Initial;
    CHECK(fires({prose}) == Ids{"target.empty"});
    prose.segments[0].state = xliff::State::Translated;
    CHECK(fires({prose}) == Ids{"target.same-as-source"});
}

TEST_CASE("codes, calls and numbers belong to their sentence") {
    CHECK(fires({block({{"One said so{fn1/}.", "L’un l’a dit."}, {"Two did not.", "Deux non{fn1/}."}})}) ==
          Ids{"footnote.moved"});
    CHECK(fires({block({{"One{fn1/}.", "Un{fn2/}."}, {"Two{fn2/}.", "Deux{fn1/}."}})}) ==
          Ids{"footnote.moved", "footnote.moved"});
    CHECK(fires("One{fn1/} and two{fn2/}.", "Un{fn2/} et deux{fn1/}.") == Ids{"footnote.moved"});
    CHECK(fires({block({{"A {1}word{/1} here.", "Un mot ici."}, {"And there.", "Et {1}là{/1}."}})}) ==
          Ids{"code.moved"});
    CHECK(fires({block(
              {{"It sold 40.", "Il en a vendu 90."}, {"Then it sold 90.", "Puis il en a vendu 40."}})}) ==
          Ids{"number.moved", "number.moved"});
}

TEST_CASE("numbers that changed places inside a sentence") {
    CHECK(fires("In 2018 they sold 40, in 2019 they sold 95.", "En 2019, ils en vendirent 40, en 2018 95.") ==
          Ids{"number.mismatch"});
    CHECK(fires("In 2018 they sold 40, in 2019 they sold 95.", "В 2018 г. продано 95, в 2019 г. 40.", "ru") ==
          Ids{"number.mismatch"});
    CHECK(fires("From 1950 to 1953", "З 1953 па 1950", "be") == Ids{"number.mismatch"});
    CHECK(fires("It fell from 34% to 16%.", "Baisse de 16 % à 34 %.") == Ids{"number.mismatch"});
    CHECK(fires("540 people were hurt and 29 are missing.", "29 blessés et 540 disparus.") ==
          Ids{"number.mismatch"});
    CHECK(fires("It left at 19:30.", "Он ушёл в 30:19.", "ru") == Ids{"number.mismatch"});
    CHECK(fires("It left at 9:40.", "Il est parti à 40 h 9.") == Ids{"number.mismatch"});
    CHECK(fires("It made 900 tractors in 1985.", "Выпущено 1985 тракторов в 900 году.", "ru") ==
          Ids{"number.mismatch"});
    CHECK(fires("A poll of 4,000 people in 2013, 75 percent of them women.",
                "Un sondage de 4 000 personnes en 75, 2013 % de femmes.") == Ids{"number.mismatch"});
    CHECK(fires("They lost 3:12 to Brest.", "Brest les a battus 12:3.") == Ids{});
    // Languages put an amount and a year, or two amounts side by side, in another order.
    CHECK(fires("Sales rose by 40 in 2018.", "En 2018, les ventes ont crû de 40.") == Ids{});
    CHECK(fires("The 20 boys and 16 girls left.", "16 девочек и 20 мальчиков ушли.", "ru") == Ids{});
    CHECK(fires("On 16 August 80,000 met.", "80 000 personnes le 16 août.") == Ids{});
}

TEST_CASE("letters of a neighbour's alphabet, and Latin words that look Cyrillic") {
    for (const auto& [target, language] : {std::pair("Міністры встретились.", "ru"),
                                           {"Он ушоў домой.", "ru"},
                                           {"Армия і зброя.", "be"},
                                           {"Щука і зброя.", "be"},
                                           {"Армія и зброя.", "be"},
                                           {"Он поехал c другом.", "ru"},
                                           {"Oн поехал домой.", "ru"},
                                           {"He ушёл домой.", "ru"},
                                           {"B доме тихо.", "ru"}})
        CHECK(fires("They met there again.", target, language) == Ids{"script.mixed"});
    CHECK(fires("Read the book of Kolas.", "Читайте книгу «Новая зямля» Коласа.", "ru") == Ids{});
    CHECK(fires("Vitamin C is there.", "Витамин C там есть.", "ru") == Ids{});
    CHECK(fires("They met there.", "Ёжик, съезд, объём, эхо.", "ru") == Ids{});
    CHECK(fires("They met there.", "Сям’я і джала ўсё, ґанак.", "be") == Ids{});
    CHECK(fires("They met there.", "\u0418\u0306од и\u0306 е\u0308ж.", "ru") == Ids{});  // Decomposed.
}

TEST_CASE("joined sentences are compared as one") {
    const auto joined =
        block({{"One said 40{fn1/}.", "L’un a dit 40{fn1/}, l’autre 90{fn2/}."}, {"Two said 90{fn2/}.", ""}});
    CHECK(fires({joined}) == Ids{"target.empty"});
}

TEST_CASE("copies that the source allows are none too many") {
    CHECK(fires("Press {1/} twice.", "Appuyez sur {1/} puis sur {1/}.") == Ids{});
    xliff::Unit once = unit("Press {1/} twice.", "Appuyez sur {1/} puis sur {1/}.");
    for (xliff::Inline& part : once.segments[0].source)
        if (auto* code = std::get_if<xliff::Code>(&part)) code->can_copy = false;
    CHECK(fires({once}) == Ids{"code.extra"});
    CHECK(fires("A {1}word{/1} here.", "Un mot {1}{/1}ici.") == Ids{"code.empty"});
}

TEST_CASE("placeholders of programs") {
    CHECK(fires("Hello %s, %d left", "Bonjour %s, reste") == Ids{"placeholder.changed"});
    CHECK(fires("%s by %s", "%2$s par %1$s") == Ids{});
    CHECK(fires("%s has %d", "%d pour %s") ==
          Ids{"placeholder.changed", "placeholder.changed", "placeholder.changed", "placeholder.changed"});
    CHECK(fires("Read %(name)s", "Lisez %(nom)s") == Ids{"placeholder.changed", "placeholder.changed"});
    CHECK(fires("Read %1$s now", "Lisez maintenant") == Ids{"placeholder.changed"});
    CHECK(fires("It rose by 5 % in May", "Hausse de 5 % en mai") == Ids{});
}

TEST_CASE("characters that are none, and another language") {
    CHECK(fires("The label grew.", "Le la\u200Bbel a grandi.") == Ids{"character.invisible"});
    CHECK(fires("The label grew.", "Le label a grandi\uFFFD.") == Ids{"character.invisible"});
    CHECK(fires("The label\u00AD grew.", "Le label\u00AD a grandi.") == Ids{});
    CHECK(fires("The power rests on fear.", "Власть держится на страхе.") == Ids{"target.language"});
    CHECK(fires("The power rests on fear.", "Le pouvoir repose sur la peur.", "ru") ==
          Ids{"target.language"});
    CHECK(fires("The power rests on fear and money.", "Улада трымаецца на страху і грошах, і ўсё.", "ru") ==
          Ids{"target.language"});
    CHECK(fires("He read “Vesti” to them.", "Il leur lut « Вести ».") == Ids{});
    CHECK(fires("The office closed in April.", "Контора closed в апреле.", "ru") == Ids{"word.untranslated"});
}

TEST_CASE("a unit that is not to be translated keeps its source") {
    xliff::Unit kept = unit("Keep this.", "Gardez ceci.");
    kept.translate = false;
    CHECK(fires({kept}) == Ids{"unit.protected"});
}

TEST_CASE("the three apostrophes of Belarusian are one") {
    CHECK(fires({unit("The family left.", "Сям’я з’ехала.", "b1"),
                 unit("The family left.", "Сямʼя зʼехала.", "b2")},
                "be") == Ids{});
}
