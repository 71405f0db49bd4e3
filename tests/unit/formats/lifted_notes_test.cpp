// SPDX-License-Identifier: Apache-2.0
// Notes that a document holds as text: lifted out of its units, and back in their places when it is merged.
#include "formats/lifted_notes.hpp"

#include "base/files.hpp"
#include "formats/completeness.hpp"
#include "formats/merge.hpp"
#include "formats/source_format.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/odt.hpp"

#include <algorithm>

using namespace tolmach;

namespace {

formats::Extracted read(const std::string& name, std::string_view bytes) {
    formats::SourceOptions options;
    options.language = "en";
    return formats::read_source(name, bytes, options).value().value;
}

std::string merged(const formats::Extracted& read, bool with_source) {
    formats::MergeOptions options;
    options.with_source = with_source;
    options.house.language = "fr";
    return formats::merge(read.file, read.skeleton, options).value();
}

// Another language, as far as a reader of notes can see: every e has an accent.
void translate(xliff::Unit& unit) {
    for (xliff::Segment& segment : unit.segments) {
        segment.target = segment.source;
        for (xliff::Inline& part : *segment.target)
            if (auto* text = std::get_if<xliff::Text>(&part))
                for (std::size_t at = 0; (at = text->value.find('e', at)) != std::string::npos; ++at)
                    text->value.replace(at, 1, "è");
    }
}

std::vector<std::string> texts(const xliff::File& file, bool targets) {
    std::vector<std::string> made;
    for (const xliff::Unit& unit : file.units)
        made.push_back(unit.id + " " +
                       xliff::plain_text(targets ? *unit.segments[0].target : unit.segments[0].source));
    return made;
}

// Comes back byte for byte, lacks nothing, and its edition is read as it was written.
void check_laws(const std::string& name, const std::string& bytes) {
    const formats::Extracted document = read(name, bytes);
    CHECK(merged(document, true) == bytes);
    CHECK(formats::compare_with_source("n.xlf", document.file, document.skeleton).value().empty());
    formats::Extracted french = document;
    for (xliff::Unit& unit : french.file.units)
        translate(unit);
    CHECK(texts(read(name, merged(french, false)).file, false) == texts(french.file, true));
}

const std::string kRunIn =
    "<html lang=en><body><p>The minister said so in March.Jane Doe, <i>The Minister Speaks</i>, The "
    "Times, "
    "4 March 2019, https://example.org/minister. Nobody answered him then.</p>"
    "<p>The ports were closed in May.Ann Roe, The Ports, The Guardian, 7 May 2020, "
    "https://example.org/ports. They are open now.</p></body></html>";

const std::string kMarked =
    "<html lang=en><body><p>The sea is old [1], and the lagoon is older [2].</p>"
    "<p>Nobody counts the islands <i>by name</i>.[3]</p><h2>Notes</h2>"
    "<p>[1] Jane Doe, <i>On the Sea</i> (London: Quay, 2019), p. 4.</p>"
    "<p>[2] Ann Roe, The Lagoon (Paris: Port, 2020), p. 7.</p>"
    "<p>[3] Ann Roe, The Islands (Paris: Port, 2021), p. 9.</p></body></html>";

}  // namespace

TEST_CASE("notes with marks in a page are units, and their calls codes") {
    const formats::Extracted page = read("note.html", kMarked);
    CHECK(tests::listed_page(page.file) ==
          std::vector<std::string>{
              "b1 paragraph: The sea is old{fn1}, and the lagoon is older{fn2}.",
              "b2 paragraph: Nobody counts the islands <1>by name</1>.{fn3}", "b3 notes-heading: Notes",
              "fn1 footnote-bibliographic: {}Jane Doe, <1>On the Sea</1> (London: Quay, 2019), p. 4.",
              "fn2 footnote-bibliographic: {}Ann Roe, The Lagoon (Paris: Port, 2020), p. 7.",
              "fn3 footnote-bibliographic: {}Ann Roe, The Islands (Paris: Port, 2021), p. 9."});
    check_laws("note.html", kMarked);
}

TEST_CASE("raised figures that are no links call notes in Markdown and OpenDocument texts too") {
    const std::string markdown =
        "The sea is old.<sup>1</sup> The lagoon is older.<sup>2</sup>\n\n## Notes\n\n"
        "1. Jane Doe, *On the Sea* (London: Quay, 2019), p. 4.\n"
        "2. Ann Roe, The Lagoon (Paris: Port, 2020), p. 7.\n";
    const formats::Extracted note = read("note.md", markdown);
    CHECK(std::count_if(note.file.units.begin(), note.file.units.end(), [](const xliff::Unit& unit) {
              return unit.type == "tolmach:footnote-bibliographic" && !unit.group;
          }) == 2);
    check_laws("note.md", markdown);
    const std::string odt = tests::flat_odt(
        "<text:p>The sea is old.<text:span text:style-name=\"S\">1</text:span> It is wide.<text:span "
        "text:style-name=\"S\">2</text:span></text:p><text:p>Notes</text:p>"
        "<text:p>1. Jane Doe, On the Sea (London: Quay, 2019), p. 4.</text:p>"
        "<text:p>2. Ann Roe, The Lagoon (Paris: Port, 2020), p. 7.</text:p>",
        "<style:style style:name=\"S\" style:family=\"text\"><style:text-properties "
        "style:text-position=\"super 58%\"/></style:style>");
    CHECK(tests::odt_lines(read("note.odt", odt).file)[0] ==
          "b1 paragraph: The sea is old.<1>{call1 fn1}</1> It is wide.<2>{call2 fn2}</2>");
    check_laws("note.odt", odt);
}

TEST_CASE("a note that was run into its sentence is a unit of its own, and back in its place") {
    const formats::Extracted read_page = read("note.html", kRunIn);
    REQUIRE(read_page.file.units.size() == 4);
    CHECK(tests::listed_page(read_page.file)[0] ==
          "b1 paragraph: The minister said so in March.{fn1} Nobody answered him then.");
    CHECK(tests::listed_page(read_page.file)[1] ==
          "fn1 footnote-bibliographic: Jane Doe, <1>The Minister Speaks</1>, The Times, 4 March 2019, "
          "https://example.org/minister.");
    check_laws("note.html", kRunIn);
}

TEST_CASE("a document with notes of its own is left as it is") {
    const std::string markdown =
        "The sea [1] is old.[^a]\n\n[^a]: Jane Doe, On the Sea.\n\n[1] Ann Roe, The Lagoon.\n";
    const formats::Extracted note = read("note.md", markdown);
    CHECK(note.file.units[0].segments[0].source.size() == 2);
}

TEST_CASE("figures in brackets without a list stay text") {
    const std::string page = "<p>The sea [1] is old [2] and wide.</p><p>Wind</p><p>Water</p>";
    for (const xliff::Unit& unit : read("note.html", "<html lang=en>" + page).file.units)
        CHECK(unit.type == "tolmach:paragraph");
}

TEST_CASE("names of programs in a manual are no notes that were run in") {
    const std::string page =
        "<html lang=en><body><p>The step reads the myOptions file. It is set in the startWindow Menu.</p>"
        "<p>See also the defaultConfiguration Page and the maximalistConfiguration Page of the "
        "filter.</p></body></html>";
    for (const xliff::Unit& unit : read("note.html", page).file.units)
        CHECK(unit.type == "tolmach:paragraph");
}

TEST_CASE("a note behind a line break is a unit, and the break stays where it was") {
    std::string page = kRunIn;
    page.replace(page.find("March.Jane"), 10, "March<br>Jane");
    page.replace(page.find("minister. Nobody"), 16, "minister.. Nobody");
    CHECK(tests::listed_page(read("note.html", page).file)[0] ==
          "b1 paragraph: The minister said so in March{}{fn1}. Nobody answered him then.");
    check_laws("note.html", page);
}

TEST_CASE("a call that a translator repeats puts its note once") {
    formats::Extracted page = read("note.html", kRunIn);
    xliff::Content target = page.file.units[0].segments[0].source;
    target.push_back(target.at(1));
    page.file.units[0].segments[0].target = target;
    const std::string edition = merged(page, false);
    const std::size_t first = edition.find("Jane Doe");
    REQUIRE(first != std::string::npos);
    CHECK(edition.find("Jane Doe", first + 1) == std::string::npos);
}
