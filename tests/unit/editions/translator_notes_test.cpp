// SPDX-License-Identifier: Apache-2.0
#include "editions/translator_notes.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

namespace {

xliff::File annotated(std::string type, std::string category) {
    xliff::File file = tests::document({tests::unit("A boyar spoke.", "Un boyard parla.")}, "fr").files[0];
    file.units[0].type = std::move(type);
    xliff::Note note;
    note.text = "Noble de Moscovie.";
    note.category = std::move(category);
    file.units[0].notes = {note};
    return editions::with_translator_notes(file, editions::conventions_for("fr"));
}

}  // namespace

TEST_CASE("a translator's footnote is called before the stop and signed") {
    const xliff::File file = annotated("tolmach:paragraph", "footnote");
    REQUIRE(file.units.size() == 2);
    const xliff::Content& target = *file.units[0].segments[0].target;
    REQUIRE(target.size() == 3);
    CHECK(std::get<xliff::Code>(target[1]).details->sub_flows == std::vector<std::string>{"tn1"});
    CHECK(std::get<xliff::Text>(target[2]).value == ".");
    CHECK(file.units[1].id == "tn1");
    CHECK(xliff::plain_text(*file.units[1].segments[0].target) == "Noble de Moscovie. (N.d.T.)");
}

TEST_CASE("on a footnote it joins the footnote") {
    const xliff::File file = annotated("tolmach:footnote-commentary", "footnote");
    REQUIRE(file.units.size() == 1);
    CHECK(xliff::plain_text(*file.units[0].segments[0].target) ==
          "Un boyard parla. Noble de Moscovie. (N.d.T.)");
}

TEST_CASE("other notes are not printed") {
    CHECK(annotated("tolmach:paragraph", "question").units.size() == 1);
}
