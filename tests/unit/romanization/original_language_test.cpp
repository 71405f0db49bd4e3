// SPDX-License-Identifier: Apache-2.0
#include "romanization/original_language.hpp"

#include "support/catch.hpp"

using tolmach::romanization::cyrillic_language;
using tolmach::romanization::romanised_tag;

TEST_CASE("a Cyrillic title tells its language by its letters and its words") {
    CHECK(cyrillic_language(U"Беларуская дыпламатыя") == "be");
    CHECK(cyrillic_language(U"Літаратура і мастацтва") == "be");
    CHECK(cyrillic_language(U"Наша Ніва") == "be");
    CHECK(cyrillic_language(U"Маладосць") == "be");
    CHECK(cyrillic_language(U"У лютым рэкі ўжо без лёду") == "be");
    CHECK(cyrillic_language(U"Белорусская дипломатия") == "ru");
    CHECK(cyrillic_language(U"Вестник") == "ru");
    CHECK(cyrillic_language(U"Голос України") == "uk");
    CHECK(cyrillic_language(U"Слово і діло") == "uk");
}

TEST_CASE("a Cyrillic title that may be of several languages tells none") {
    CHECK(cyrillic_language(U"Красная звезда").empty());
    CHECK(cyrillic_language(U"Народная воля").empty());
    CHECK(cyrillic_language(U"2020 — NATO").empty());
    CHECK(cyrillic_language(U"").empty());
}

TEST_CASE("letters of another alphabet by a slip do not hide a language") {
    CHECK(cyrillic_language(U"Рэспублика Беларусь і ўсе мы") == "be");
}

TEST_CASE("a romanised title has the language that its spelling tells") {
    CHECK(romanised_tag("Belaruskaia dyplamatyia i sviet") == "be-Latn");
    CHECK(romanised_tag("Vstrecha v ministerstve obrazovaniya") == "ru-Latn");
    CHECK(romanised_tag("Moskva") == "ru-Latn");
}
