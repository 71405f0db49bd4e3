// SPDX-License-Identifier: Apache-2.0
#include "romanization/romanize.hpp"

#include "romanization/lattice.hpp"
#include "support/catch.hpp"

using namespace tolmach;
using romanization::find_scheme;
using romanization::Scheme;
using romanization::schemes;

namespace {

const Scheme& scheme(std::string_view id) {
    const Scheme* found = find_scheme(schemes(), id);
    REQUIRE(found);
    return *found;
}

std::string written(std::string_view id, std::string_view cyrillic) {
    return romanization::romanize(scheme(id), cyrillic);
}

}  // namespace

TEST_CASE("twenty-nine schemes are compiled in") {
    CHECK(schemes().size() == 29);
    for (const Scheme& each : schemes()) {
        CHECK((each.language == "ru" || each.language == "be"));
        CHECK(each.what != "");
        CHECK(each.source != "");
    }
}

TEST_CASE("rules look at the neighbours of a letter") {
    CHECK(written("ru-bgn-pcgn-1947", "Ещё съезд, неё") == "Yeshchë s”yezd, neyë");
    CHECK(written("ru-fr", "Сергей Вишня, Росина") == "Sergueï Vichnia, Rossina");
    CHECK(written("ru-gost-7.79b-2000", "цены на цинк") == "ceny` na cink");
    CHECK(written("be-lacinka", "Лёля, Лабаноў") == "Lola, Łabanoŭ");
    CHECK(written("ru-bgn-pcgn-1947", "во-ел") == "vo-yel");
}

TEST_CASE("the case of the letters decides that of the Latin ones") {
    CHECK(written("ru-press-en", "Щука ЩУКА щука США Ю. Яшин") == "Shchuka SHCHUKA shchuka SSHA Yu. Yashin");
    CHECK(written("ru-ala-lc-2012", "Юлия ЦЕНЫ") == "I͡ulii͡a T͡SENY");
    CHECK(written("ru-press-en", "Дмитрий ДМИТРИЙ") == "Dmitry DMITRY");
}

TEST_CASE("marks are composed, and the apostrophes of Belarusian are one") {
    CHECK(written("ru-bgn-pcgn-1947", "мои\u0306 е\u0308ж") == "moy yëzh");
    for (const std::string apostrophe : {"’", "'", "ʼ", "`", "´", "‘"})
        CHECK(written("be-bgn-pcgn-1979", "сям" + apostrophe + "я") == "syam”ya");
    CHECK(written("be-bgn-pcgn-1979", "‘сям’ ‘Я’") == "‘syam’ ‘Ya’");
    CHECK(written("ru-press-en", "д'Артаньян") == "d'Artanyan");
}

TEST_CASE("what is no letter of the scheme stands as it stood") {
    CHECK(written("ru-iso-9-1995", "Їжак 5 € ok\n") == "Їžak 5 € ok\n");
    CHECK(written("ru-press-en", "") == "");
}

TEST_CASE("optional rules are spellings of their own") {
    const Scheme& press = scheme("ru-press-en");
    for (const char* latin : {"Sergey", "Sergei"})
        CHECK(romanization::can_write(press, "Сергей", latin));
    CHECK_FALSE(romanization::can_write(press, "Сергей", "Serguei"));
    CHECK(romanization::can_write(press, "Алексей Сергеев", "Alexei Sergeyev"));
    CHECK_FALSE(romanization::can_write(press, "Алексей Сергеев", "Alexei Sergeye"));
    const auto all = romanization::variants(press, "Юрий", 10);
    REQUIRE(all.size() > 2);
    CHECK(all.front() == "Yury");
    for (const std::string& each : all)
        CHECK(romanization::can_write(press, "Юрий", each));
    CHECK(romanization::variants(press, "Юрий Дмитриевич Алексеев", 5).size() == 5);
}

TEST_CASE("signs, ties and composed letters are compared by what they mean") {
    CHECK(romanization::can_write(scheme("ru-bgn-pcgn-1947"), "соль", "sol'"));
    CHECK(romanization::can_write(scheme("ru-bgn-pcgn-1947"), "съезд", "s\"yezd"));
    CHECK(romanization::can_write(scheme("ru-ala-lc-2012"), "я", "i\uFE20a\uFE21"));
    CHECK(romanization::can_write(scheme("ru-ala-lc-2012"), "цой", "tsoi\u0306"));
    CHECK_FALSE(romanization::can_write(scheme("ru-ala-lc-plain"), "я", "i\u0361a"));
}
