// SPDX-License-Identifier: Apache-2.0
#include "morphology/tables.hpp"

#include "morphology/table_reader.hpp"
#include "morphology/word.hpp"
#include "support/catch.hpp"

#include <set>

using namespace tolmach::morphology;

TEST_CASE("every paradigm fills all cells and is used") {
    for (const char* language : {"be", "en", "fr", "ru"}) {
        CAPTURE(language);
        const Tables* tables = tables_of(language);
        REQUIRE(tables != nullptr);
        std::set<std::size_t> used;
        for (const Rule& rule : tables->rules)
            used.insert(rule.paradigms.begin(), rule.paradigms.end());
        for (std::size_t i = 0; i < tables->paradigms.size(); ++i) {
            CAPTURE(tables->paradigms[i].name);
            CHECK(tables->paradigms[i].cells.size() + 1 == tables->labels.size());
            CHECK(used.contains(i));
        }
    }
    CHECK(tables_of("de") == nullptr);
}

TEST_CASE("endings and patterns do what the format says") {
    const Tables tables =
        read_tables("test.tsv",
                    "cells a b c d e f\nset C bdt\nstressed o\nsoften t c\nclose d q\n"
                    "paradigm p x|y *e <z +is 0\nparadigm r - - - 2u =s\n"
                    "also noun m r ?[C]/it\nuse noun m p [C]{i>a}t\nrarely noun f r d\nuse noun f p d\n");
    const auto cells = [&](std::string_view word, Agreement agreement) {
        Cells made(tables.labels.size());
        inflect(tables, word, {WordKind::Noun, agreement, Animacy::Thing, {}}, made);
        return made;
    };
    CHECK(cells("Abit", Agreement::Masculine) ==
          Cells{{"Abit"}, {"Abatx", "Abaty"}, {"Abace"}, {"Abaz"}, {"Abbu", "Abaits"}, {"Abits", "Abat"}});
    CHECK(cells("Obit", Agreement::Masculine)[4] == std::vector<std::string>{"Obaits"});
    CHECK(cells("ad", Agreement::Feminine)[5] == std::vector<std::string>{"aq", "ads"});
    CHECK(cells("ax", Agreement::Feminine)[0].empty());
}
