// SPDX-License-Identifier: Apache-2.0
#include "translation/context_notes.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

TEST_CASE("a translator is told what a unit is and what its footnotes say") {
    xliff::File file;
    file.units = {tests::unit("Title", ""), tests::unit("It fell{fn1/}.", "", "b2"),
                  tests::unit("Ibid., p. 5.", "", "fn1"), tests::unit("Plain.", "", "b3")};
    file.units[0].type = "tolmach:title";
    file.units[2].type = "tolmach:footnote-ibid";
    std::get<xliff::Code>(file.units[1].segments[0].source[1]).details.mutable_value().disp = "[1]";
    const xliff::File told = file;
    const translation::ContextNotes notes(told);
    for (xliff::Unit& unit : file.units)
        notes.add_to(unit);
    const auto texts = [](const xliff::Unit& unit) {
        std::vector<std::string> all;
        for (const xliff::Note& note : unit.notes) {
            CHECK(note.from == xliff::kOwnNote);
            all.push_back(note.text);
        }
        return all;
    };
    CHECK(texts(file.units[0]) == std::vector<std::string>{"Title of the note"});
    CHECK(texts(file.units[1]) == std::vector<std::string>{"[1] Ibid., p. 5."});
    CHECK(texts(file.units[2]) == std::vector<std::string>{"Footnote [1]"});
    CHECK(texts(file.units[3]).empty());
}
