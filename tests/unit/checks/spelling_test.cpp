// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"
#include "checks/fix.hpp"
#include "checks/unknown_words.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

#include <algorithm>
#include <set>

using namespace tolmach;
using tests::unit;

namespace {

using SpellingIds = std::vector<std::string>;

// The ids of what is found in one translated unit, in order.
SpellingIds spelled(const char* source, const char* target, const char* language) {
    SpellingIds ids;
    for (const auto& d :
         checks::run(checks::plain_checks(), tests::document({unit(source, target)}, language)))
        ids.push_back(d.check);
    return ids;
}

// A document of many units, one of which is given.
xliff::Document edition(const char* often, std::size_t times, const char* once, const char* language) {
    std::vector<xliff::Unit> units;
    for (std::size_t i = 0; i <= times; ++i) {
        units.push_back(unit("He spoke of it at length.", i == times ? once : often));
        units.back().id = "u" + std::to_string(i);
    }
    return tests::document(std::move(units), language);
}

std::size_t count_of(const xliff::Document& document, std::string_view check) {
    const auto found = checks::run(checks::plain_checks(), document);
    return static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [&](const auto& d) { return d.check == check; }));
}

}  // namespace

TEST_CASE("an elision without apostrophe is found, measures and letters of the source are none") {
    const SpellingIds lost = {"typography.apostrophe"};
    CHECK(spelled("The union speaks.", "L union en parle.", "fr") == lost);
    CHECK(spelled("They know that he left.", "Ils savent qu il est parti.", "fr") == lost);
    CHECK(spelled("About 5 l evaporate.", "Il s’évapore 5 l environ.", "fr") == SpellingIds{});
    CHECK(spelled("Plan d exists.", "Le plan d existe.", "fr") == SpellingIds{});
    CHECK(spelled("The object.", "Гэты абект.", "be") == lost);
    CHECK(spelled("For seven years.", "На працягу сямі год.", "be") == SpellingIds{});
}

TEST_CASE("an apostrophe that is rare in its edition is reported and corrected") {
    const auto mixed = edition("Il n’en a pas parlé longtemps.", 9, "Il n'en parle pas aujourd’hui.", "fr");
    CHECK(count_of(mixed, "typography.apostrophe") == 1);
    const auto fixed = checks::fix(mixed);
    CHECK(fixed.diagnostics.size() == 1);
    CHECK(count_of(fixed.value, "typography.apostrophe") == 0);
}

TEST_CASE("an apostrophe that an edition writes throughout is a question, and is not corrected") {
    const auto habit = edition("Il n'en a pas parlé longtemps.", 9, "Il n'en parle plus.", "fr");
    CHECK(count_of(habit, "typography.apostrophe") == 1);
    CHECK(checks::fix(habit).diagnostics.empty());
    // Two ways by turns are no slip either.
    const auto turns = edition("Il n’en a pas parlé qu'hier.", 9, "Il n’en parle plus.", "fr");
    CHECK(count_of(turns, "typography.apostrophe") == 1);
    CHECK(checks::fix(turns).diagnostics.empty());
}

TEST_CASE("a pronoun keeps its vowel before a verb, an article before a noun does not") {
    CHECK(spelled("He refuses to say it.", "Il refuse de le dire, de les voir et d’y aller.", "fr") ==
          SpellingIds{});
    CHECK(spelled("Let it in.", "Faites-le entrer.", "fr") == SpellingIds{});
    CHECK(spelled("The eleventh lock.", "La onzième écluse et le oui.", "fr") == SpellingIds{});
    CHECK(spelled("The council’s lock.", "L’écluse de le Conseil.", "fr") == SpellingIds{"spelling.elision"});
    CHECK(spelled("The minister’s lock.", "L’écluse de le ministre.", "fr") ==
          SpellingIds{"spelling.elision"});
    CHECK(spelled("He asks if he may.", "Il demande si il peut.", "fr") == SpellingIds{"spelling.elision"});
}

TEST_CASE("у and ў follow the sound before them") {
    const auto fires = [](const char* target) {
        const SpellingIds ids = spelled("He was there.", target, "be");
        return std::count(ids.begin(), ids.end(), "spelling.short-u") > 0;
    };
    for (const char* wrong :
         {"Яна у лесе.", "Ён ў лесе.", "Слова, ў якім.", "Яны усе.", "Была «нота» у лесе.",
          "Была{fn1/} у лесе.", "У заяуцы.", "Усходне-украінскі лес.", "Ва Ўкраіне."})
        CHECK(fires(wrong));
    for (const char* right :
         {"Яна ў лесе.", "Ён у лесе.", "Слова, у якім.", "Ва Украіне.", "Гэта унія і урна.",
          "Прэзідыум і радыус.", "У ЗША ў лесе.", "У 2018 у лесе.", "ЖЫЦЦЁ Ў ЛЕСЕ.", "Ён быў у у лесе."}) {
        CAPTURE(right);
        CHECK_FALSE(fires(right));
    }
}

TEST_CASE("what begins a sentence has a capital; items and small names have none") {
    CHECK(spelled("The barges wait.", "les péniches attendent.", "fr") == SpellingIds{"case.first"});
    CHECK(spelled("The barges", "les péniches", "fr") == SpellingIds{});
    CHECK(spelled("The iPhone waits.", "iPhone en attente.", "fr") == SpellingIds{});
    CHECK(spelled("See the page.", "cf. la page.", "fr") == SpellingIds{});
    std::vector<xliff::Unit> list = {unit("They carry:", "Ils portent\u00A0:"), unit("Coal.", "du charbon."),
                                     unit("Salt.", "du sel.")};
    list[1].id = "u2";
    list[2].id = "u3";
    CHECK(count_of(tests::document(std::move(list), "fr"), "case.first") == 1);
}

TEST_CASE("a lone quotation mark is told from a quotation that runs on") {
    CHECK(spelled("“It is shut”, he said.", "«\u00A0C’est fermé, dit-il.", "fr") ==
          SpellingIds{"typography.quotes"});
    CHECK(spelled("“It is shut.", "«\u00A0C’est fermé.", "fr") == SpellingIds{});
    CHECK(spelled("'It is the students' lock.", "«Это шлюз студентов.", "ru") == SpellingIds{});
    CHECK(spelled("The Atlant barge waits.", "Баржа «Атлант ждёт.", "ru") ==
          SpellingIds{"typography.quotes"});
    CHECK(spelled("The barge waits.", "Баржа ООО «Завод «Атлант» ждёт.", "ru") == SpellingIds{});
}

TEST_CASE("unknown words are one list, names in it beside their neighbours only") {
    const std::set<std::string, std::less<>> known = {"Атлант", "шлюз", "баржа", "ждёт"};
    const auto begins_term = [](const std::u32string& beginning) {
        return std::u32string_view(U"причальный").starts_with(beginning) ||
               std::u32string_view(U"брус").starts_with(beginning);
    };
    checks::WordKnowledge knowledge{[&](std::string_view word) { return known.contains(word); }, begins_term};
    checks::Checks all;
    all.push_back(std::make_unique<checks::UnknownWords>(knowledge));
    std::vector<xliff::Unit> units = {unit("Londonderry waits.", "Лондонберри ждёт причального бруса."),
                                      unit("Londonderry.", "Лондондерри и Зефирина, шшлюз.")};
    units[1].id = "u2";
    const auto found = checks::run(std::move(all), tests::document(std::move(units), "ru"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].check == "word.unknown");
    CHECK(found[0].message ==
          "3 words are in no dictionary: Лондонберри (Лондондерри?), Лондондерри (Лондонберри?), шшлюз");
}
