// SPDX-License-Identifier: Apache-2.0
#include "translation/pseudo.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

TEST_CASE("a pseudo-translation is marked, longer, and keeps the codes") {
    const auto made = translation::pseudo_translate(tests::unit("See {1}Minsk{/1}{fn1/}.", ""));
    CHECK(*made.segments[0].target == tests::content("[~~~Šéé {1}Mïñšk{/1}{fn1/}.]"));
}

TEST_CASE("an address stays what it is") {
    const auto text_of = [](const char* source) {
        return xliff::plain_text(*translation::pseudo_translate(tests::unit(source, "")).segments[0].target);
    };
    CHECK(text_of("See www.example.org/a, or mail to jan@example.org.") ==
          "[~~~~~~~~~~~~~Šéé www.example.org/a, ör måïl tö jan@example.org.]");
}

TEST_CASE("what has no letters, and what is not to be translated, stays as it is") {
    CHECK(
        xliff::plain_text(*translation::pseudo_translate(tests::unit("2015–2020", "")).segments[0].target) ==
        "2015–2020");
    auto fixed = tests::unit("Minsk", "Minsk");
    fixed.translate = false;
    CHECK(translation::pseudo_translate(fixed) == fixed);
}
