// SPDX-License-Identifier: Apache-2.0
#include "editions/localise.hpp"

#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"

using namespace tolmach;
using namespace tolmach::editions;

namespace {

std::string target(const xliff::Unit& unit) {
    return unit.segments.front().target ? xliff::plain_text(*unit.segments.front().target) : "none";
}

}  // namespace

TEST_CASE("localise writes the series and the date only where nobody translated them") {
    xliff::File file =
        tests::file_of({tests::block("b1", "series", {tests::segment("Notes", std::nullopt)}),
                        tests::block("b2", "date", {tests::segment("August 3, 2020", "August 3, 2020")}),
                        tests::block("b3", "paragraph", {tests::segment("August 3, 2020", std::nullopt)})});
    EditionSettings settings;
    settings.series = "Notes de la maison";
    const xliff::File made = localise(file, conventions_for("fr"), settings);
    CHECK(target(made.units[0]) == "Notes de la maison");
    CHECK(target(made.units[1]) == "3\u00A0août 2020");
    CHECK(target(made.units[2]) == "none");
    CHECK(xliff::is_translated(made.units[1].segments[0]));

    file.units[0].segments[0].target = xliff::content_of("Cahiers");
    file.units[1].segments[0].target = xliff::content_of("le 3 août");
    const xliff::File kept = localise(file, conventions_for("fr"), settings);
    CHECK(kept == file);
}

TEST_CASE("a date of a language without data stays as it is, a call in it too") {
    xliff::File file =
        tests::file_of({tests::block("b1", "date", {tests::segment("August 3, 2020", std::nullopt)})});
    CHECK(localise(file, conventions_for("de"), {}) == file);
    file.units[0].segments[0].source.emplace_back(tests::note_call("1", "fn1"));
    const xliff::File made = localise(file, conventions_for("ru"), {});
    CHECK(target(made.units[0]) == "3\u00A0августа 2020\u00A0г.");
    CHECK(made.units[0].segments[0].target->size() == 2);
}

TEST_CASE("the options of composing hold the house's text in the language of the edition") {
    xliff::File file = tests::sample_note();
    EditionSettings settings;
    settings.translator = "А. Б.";
    const auto options = compose_options(file, conventions_for("be-TARASK"), settings);
    CHECK(options.language == "be-tarask");
    CHECK(options.notes_heading == "Заўвагі");
    CHECK(options.credit == "Пераклад з англійскай: А. Б.");
    CHECK(options.date == "2020-08-03");
    CHECK(options.draft_mark.empty());
    CHECK(compose_options(file, conventions_for("fr"), settings, true).draft_mark ==
          "Épreuve de travail. Ne pas diffuser.");
    CHECK(credit_line(conventions_for("fr"), settings, "de") == "Traduit par А. Б.");
    settings.credit = "Version française : {translator}";
    CHECK(credit_line(conventions_for("fr"), settings, "en") == "Version française : А. Б.");
    CHECK(credit_line(conventions_for("fr"), {}, "en").empty());
    CHECK(compose_options(file, conventions_for("de"), {}).notes_heading == "Notes");
}
