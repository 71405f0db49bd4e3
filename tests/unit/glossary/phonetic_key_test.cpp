// SPDX-License-Identifier: Apache-2.0
#include "glossary/phonetic_key.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace tolmach::glossary;

TEST_CASE("a name sounds alike in the letters of other languages") {
    const std::string russian = phonetic_key(U"шуневич", "ru");
    CHECK(phonetic_distance(russian, phonetic_key(U"shunevich", "en")) == 0);
    CHECK(phonetic_distance(russian, phonetic_key(U"chounevitch", "fr")) == 0);
    CHECK(phonetic_distance(russian, phonetic_key(U"лукашенко", "ru")) > 0.5);
    CHECK(phonetic_distance("b", "") == 1);
    CHECK(phonetic_distance("", "") == 0);
}

TEST_CASE("a limit changes no distance within it") {
    const std::vector<std::string> all = {
        phonetic_key(U"шуневич", "ru"),     phonetic_key(U"шуневіч", "be"),
        phonetic_key(U"chounevitch", "fr"), phonetic_key(U"гродно", "ru"),
        phonetic_key(U"гродна", "be"),      phonetic_key(U"hrodna", "en"),
        phonetic_key(U"лукашенко", "ru"),   phonetic_key(U"loukachenko", "fr"),
        phonetic_key(U"минск", "ru"),       ""};
    for (const std::string& a : all)
        for (const std::string& b : all)
            for (const double limit : {0.0, 0.15, 0.5}) {
                const double distance = phonetic_distance(a, b);
                if (distance <= limit)
                    CHECK(phonetic_distance(a, b, limit) == distance);
                else
                    CHECK(phonetic_distance(a, b, limit) > limit);
            }
}
