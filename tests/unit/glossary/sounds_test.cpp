// SPDX-License-Identifier: Apache-2.0
#include "glossary/sounds.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace tolmach::glossary;

TEST_CASE("a name sounds alike in the letters of other languages") {
    const std::string russian = sounds_of(U"шуневич", "ru");
    CHECK(sound_distance(russian, sounds_of(U"shunevich", "en")) == 0);
    CHECK(sound_distance(russian, sounds_of(U"chounevitch", "fr")) == 0);
    CHECK(sound_distance(russian, sounds_of(U"лукашенко", "ru")) > 0.5);
    CHECK(sound_distance("b", "") == 1);
    CHECK(sound_distance("", "") == 0);
}

TEST_CASE("a limit changes no distance within it") {
    const std::vector<std::string> all = {sounds_of(U"шуневич", "ru"),     sounds_of(U"шуневіч", "be"),
                                          sounds_of(U"chounevitch", "fr"), sounds_of(U"гродно", "ru"),
                                          sounds_of(U"гродна", "be"),      sounds_of(U"hrodna", "en"),
                                          sounds_of(U"лукашенко", "ru"),   sounds_of(U"loukachenko", "fr"),
                                          sounds_of(U"минск", "ru"),       ""};
    for (const std::string& a : all)
        for (const std::string& b : all)
            for (const double limit : {0.0, 0.15, 0.5}) {
                const double distance = sound_distance(a, b);
                if (distance <= limit)
                    CHECK(sound_distance(a, b, limit) == distance);
                else
                    CHECK(sound_distance(a, b, limit) > limit);
            }
}
