// SPDX-License-Identifier: Apache-2.0
#include "checks/check.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using tests::unit;

namespace {

bool says(std::string_view check, const char* source, const char* target, const char* language) {
    const auto found = checks::run(checks::plain_checks(), tests::document({unit(source, target)}, language));
    return std::any_of(found.begin(), found.end(), [&](const auto& each) { return each.check == check; });
}
bool is_cut(const char* source, const char* target, const char* language = "fr") {
    return says("length.ratio", source, target, language);
}
bool has_slip(const char* source, const char* target, const char* language = "fr") {
    return says("name.variant", source, target, language);
}

}  // namespace

TEST_CASE("a clause behind a dash that was left out") {
    const char* const source =
        "The harbour was rebuilt after the war - but the lighthouse was never lit again.";
    CHECK(is_cut(source, "Le port fut reconstruit après la guerre, plus beau qu’avant elle."));
    CHECK(!is_cut(source, "Le port fut reconstruit après la guerre – le phare, plus jamais."));
}

TEST_CASE("the names of the end that were left out") {
    const char* const source =
        "The old road runs along the river to the mill, and from there on to Vilnius and Klaipėda.";
    CHECK(is_cut(source, "Старая дарога ідзе ўздоўж ракі да млына, а адтуль яна далей.", "be"));
    CHECK(!is_cut(source, "Старая дарога ідзе ўздоўж ракі да млына, а адтуль да Вільнюса.", "be"));
}

TEST_CASE("a subordinate clause without its main one") {
    const char* const source =
        "Although the bridge had been closed for years, people walked across it every single day.";
    CHECK(is_cut(source, "Хотя мост был закрыт уже много лет подряд и все это хорошо знали.", "ru"));
    CHECK(!is_cut(source, "Хотя мост много лет закрыт, люди ходили по нему каждый день года.", "ru"));
}

TEST_CASE("a quotation that lost its end") {
    const char* const source =
        "The harvest was good that year, and we had enough to last us through the winter and beyond.\"";
    CHECK(is_cut(source, "Урожай в том году был хорош, и нам его вполне хватило на целую зиму.", "ru"));
    CHECK(!is_cut(source, "Урожай в том году был хорош, и нам его вполне хватило на целую зиму».", "ru"));
}

TEST_CASE("letters exchanged in a name that the language has its own word for") {
    CHECK(has_slip("The minister flew to Spain.", "Le ministre s’est rendu en Espange."));
    CHECK(has_slip("The Navy sent two ships.", "La Mairne a envoyé deux navires."));
    CHECK(has_slip("The plane landed in Warsaw.", "Самалёт прызямліўся ў Варашве.", "be"));
    CHECK(has_slip("The delegation left for China.", "Делегация уехала в Ктиай.", "ru"));
    CHECK(!has_slip("The delegation left for China.", "Делегация уехала из Китая.", "ru"));
    CHECK(!has_slip("Iran and Iraq met in Oman.", "L’Iran et l’Irak se sont rencontrés à Oman."));
}

TEST_CASE("a shorter sentence that ends as it should") {
    const char* const source =
        "The port handles most of the grain, but the railway to the east has been closed since summer.";
    CHECK(!is_cut(source, "Le port traite les céréales, mais la ligne vers l’est est fermée depuis l’été."));
    CHECK(
        !is_cut(source, "Порт переваливает большую часть зерна, но дорога на восток закрыта с лета.", "ru"));
}

TEST_CASE("letters exchanged in a short name") {
    CHECK(has_slip("He met Kim in May.", "Ён сустрэўся з Кміам у траўні.", "be"));
    CHECK(has_slip("He spoke of Bush.", "Он говорил о Бшуе.", "ru"));
    CHECK(!has_slip("Sam saw Mars and Rams.", "Сэм видел «Марс» и «Рэмс».", "ru"));
}
